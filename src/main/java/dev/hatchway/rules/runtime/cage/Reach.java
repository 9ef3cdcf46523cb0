package dev.hatchway.rules.runtime.cage;

import java.util.List;
import java.util.Set;

/** Says of one chain of words, such as {@code $resource.code(}, what in it rules can't reach. */
final class Reach {

  private static final Set<String> FRAME =
      Set.of("insert", "in", "not", "exists", "and", "or", "forall", "contains", "memberOf", "str");
  private static final Set<String> NEVER =
      Set.of(
          "accumulate",
          "acc",
          "class",
          "collect",
          "declare",
          "delete",
          "dialect",
          "do",
          "drools",
          "eval",
          "from",
          "function",
          "global",
          "import",
          "kcontext",
          "modify",
          "over",
          "query",
          "retract",
          "static",
          "update");

  private Reach() {}

  /** Null where everything in the chain may be reached. */
  static String outside(String chain) {
    boolean called = chain.endsWith("(");
    String bare = called ? chain.substring(0, chain.length() - 1) : chain;
    List<String> words = List.of(bare.split("!?\\."));
    String head = words.get(0);
    if (NEVER.contains(head)) {
      return refusal(head);
    }
    boolean type = Character.isUpperCase(head.charAt(0));
    if (type && !Words.isFactOrOutcome(head) && !Words.isValueType(head)) {
      return refusal(head);
    }
    if (!type && called && words.size() == 1 && !FRAME.contains(head) && !Words.isMember(head)) {
      return refusal(head);
    }
    return words.stream()
        .skip(1)
        .filter(word -> !Words.isMember(word) && !(type && Words.isPartOf(head, word)))
        .findFirst()
        .map(Reach::refusal)
        .orElse(null);
  }

  private static String refusal(String word) {
    return "\"%s\" is neither a fact, an outcome, a field of one nor a function that rules may use"
        .formatted(word);
  }
}
