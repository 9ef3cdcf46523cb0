package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.LiveRules;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds where the live rules of a programme speak of something; FORBIDDEN to non-readers. */
@ApplicationScoped
public class SearchRules {

  private static final int REMEMBERED = 8;

  private final Programmes programmes;
  private final Authorization authorization;
  private final LiveRules live;
  // by content hash; reading the rules of a programme takes longer than searching them
  private final Map<String, RuleIndex> indexes = new LinkedHashMap<>();

  SearchRules(Programmes programmes, Authorization authorization, LiveRules live) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.live = live;
  }

  /** By a word of a rule's name or text, a fact or its field, an outcome or its value. */
  public List<SearchHit> find(Actor actor, String programmeCode, String words) {
    Programme programme = programmes.withCode(programmeCode);
    authorization.require(
        actor, Permission.READ_RULES, Subject.inProgramme("rules", programmeCode, programme.id()));
    return index(live.of(programme.id()).files()).find(words);
  }

  private RuleIndex index(RuleFiles files) {
    synchronized (indexes) {
      RuleIndex known = indexes.get(files.hash());
      if (known != null) {
        return known;
      }
    }
    RuleIndex index = new RuleIndex(files);
    synchronized (indexes) {
      if (indexes.size() >= REMEMBERED) {
        indexes.remove(indexes.keySet().iterator().next());
      }
      indexes.put(files.hash(), index);
    }
    return index;
  }
}
