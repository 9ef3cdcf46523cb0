package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.LiveRules;
import dev.hatchway.rules.runtime.Release;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The files of a programme's live release, for those who may read rules. */
@ApplicationScoped
public class RuleFilesOf {

  /** A live release and its files, by path. */
  public record Listing(Programme programme, Release release, List<RuleFileSummary> files) {}

  private final Programmes programmes;
  private final Authorization authorization;
  private final LiveRules live;

  RuleFilesOf(Programmes programmes, Authorization authorization, LiveRules live) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.live = live;
  }

  /** The programmes whose rules the actor may read. */
  public List<Programme> readable(Actor actor) {
    return programmes.all().stream()
        .filter(p -> authorization.allows(actor, Permission.READ_RULES, subject(p)))
        .toList();
  }

  /** FORBIDDEN for those who may not read rules; NOT_FOUND where there is no such programme. */
  public Listing programme(Actor actor, String code) {
    Programme programme = authorised(actor, code);
    LiveRules.Published published = live.of(programme.id());
    return new Listing(
        programme,
        published.release(),
        published.files().paths().stream()
            .map(p -> ReadRules.summary(published.files(), p))
            .toList());
  }

  /** One file; NOT_FOUND where the live release has none at this path. */
  public RuleFileView file(Actor actor, String code, String path) {
    RuleFiles files = live.of(authorised(actor, code).id()).files();
    if (!files.contains(path)) {
      throw CommandRejected.notFound("rule-file", path);
    }
    return ReadRules.view(files, path);
  }

  private Programme authorised(Actor actor, String code) {
    Programme programme = programmes.withCode(code);
    authorization.require(actor, Permission.READ_RULES, subject(programme));
    return programme;
  }

  private static Subject subject(Programme programme) {
    return Subject.inProgramme("rules", programme.code(), programme.id());
  }
}
