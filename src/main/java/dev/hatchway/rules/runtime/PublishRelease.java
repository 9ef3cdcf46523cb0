package dev.hatchway.rules.runtime;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the rules that Hatchway brings along the live release of a programme, without anybody's
 * approval: so nobody but Hatchway itself may. People's rules go live by {@link ReleaseApproved}.
 * Files that do not compile are refused with file, line and message.
 */
@Command
public class PublishRelease {

  private final Programmes programmes;
  private final Authorization authorization;
  private final LiveReleases live;
  private final ReleaseApproved release;
  private final Time time;

  PublishRelease(
      Programmes programmes,
      Authorization authorization,
      LiveReleases live,
      ReleaseApproved release,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.live = live;
    this.release = release;
    this.time = time;
  }

  /** Gives the release that is live from the commit on; the same files again change nothing. */
  public Release publish(Actor actor, UUID programmeId, Map<String, byte[]> content) {
    var programme = programmes.withId(programmeId);
    authorization.require(
        actor,
        Permission.PUBLISH_UNAPPROVED,
        Subject.inProgramme("rules", programme.code(), programmeId));
    RuleFiles files = new RuleFiles(content);
    Optional<Release> former = live.stored(programmeId);
    if (former.isPresent() && former.get().hash().equals(files.hash())) {
      return former.get();
    }
    return release.release(
        new ReleaseApproved.Approved(
            programmeId, programme.code(), files, time.instant(), actor.username()));
  }
}
