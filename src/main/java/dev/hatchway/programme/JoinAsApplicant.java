package dev.hatchway.programme;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.GiveRole;
import dev.hatchway.identity.Role;
import dev.hatchway.identity.SignUpSettings;
import dev.hatchway.platform.Time;
import jakarta.inject.Singleton;

/**
 * Lets somebody who has an account apply to one more programme with it: what {@link SignUp} gives
 * to a newcomer, they get when they begin. Part of the step that starts their application.
 */
@Singleton
public class JoinAsApplicant {

  private final SignUpSettings settings;
  private final Programmes programmes;
  private final GiveRole giveRole;
  private final Time time;

  JoinAsApplicant(SignUpSettings settings, Programmes programmes, GiveRole giveRole, Time time) {
    this.settings = settings;
    this.programmes = programmes;
    this.giveRole = giveRole;
    this.time = time;
  }

  /**
   * Whether an application would make them an applicant of the programme. Those who have a part in
   * it are not asked in: its staff don't apply to it by themselves.
   */
  public boolean isOpenTo(Actor actor, Programme programme) {
    return settings.enabled()
        && !actor.isSystem()
        && !actor.programmes().contains(programme.id())
        && programmes.cohortsOf(programme.id()).stream().anyMatch(c -> c.isOpenOn(time.today()));
  }

  /** The actor as an applicant of the programme, where it is open to them; else as they are. */
  public Actor joined(Actor actor, Programme programme) {
    if (!isOpenTo(actor, programme)) {
      return actor;
    }
    var membership = new Actor.Membership(programme.id(), Role.APPLICANT, null);
    giveRole.give(Actor.SYSTEM, actor.id(), membership);
    return actor.with(membership);
  }
}
