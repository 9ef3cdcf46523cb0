package dev.hatchway.rules.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.core.reteoo.TerminalNode;
import org.drools.core.rule.consequence.InternalMatch;

/** The names that rules give to values of facts, found out once for each rule. */
final class GivenNames {

  /** A name as the rule gives it, and how a trace begins that tells its value. */
  record Name(String id, String label) {}

  private final Map<TerminalNode, Name[]> known = new ConcurrentHashMap<>();

  Name[] of(InternalMatch match) {
    Name[] names = known.get(match.getTerminalNode());
    if (names == null) {
      names = names(match);
      known.put(match.getTerminalNode(), names);
    }
    return names;
  }

  /** Names of whole facts are left out: a fact is told as itself. */
  private static Name[] names(InternalMatch match) {
    return match.getDeclarationIds().stream()
        .filter(id -> !isWholeFact(match.getTerminalNode(), id))
        .map(id -> new Name(id, id.replace("$", "") + " = "))
        .toArray(Name[]::new);
  }

  private static boolean isWholeFact(TerminalNode node, String id) {
    var declaration = node.getSubRule().getOuterDeclarations().get(id);
    return declaration != null && declaration.isPatternDeclaration();
  }
}
