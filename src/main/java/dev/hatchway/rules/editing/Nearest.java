package dev.hatchway.rules.editing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What somebody probably meant: the known words or sentences that are most like theirs. */
final class Nearest {

  private static final int MOST = 3;
  private static final double LEAST_ALIKE = 0.25;
  private static final double NEARLY_AS_ALIKE = 0.75;

  private Nearest() {}

  /** Known words that differ in few letters, the most alike first; none where nothing is close. */
  static List<String> words(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    Map<String, Integer> distances = new LinkedHashMap<>();
    known.forEach(k -> distances.put(k, distance(lower, k.toLowerCase(Locale.ROOT))));
    int nearest = distances.values().stream().min(Comparator.naturalOrder()).orElse(0);
    int far = Math.min(nearest + 1, Math.max(2, word.length() / 3));
    return distances.entrySet().stream()
        .filter(e -> e.getValue() <= far)
        .sorted(Map.Entry.comparingByValue())
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Known things whose sentence shares most words with this one. */
  static <T> List<T> sentences(String sentence, Collection<T> known, Function<T, String> text) {
    Set<String> words = wordsOf(sentence);
    ToDoubleFunction<T> likeness = k -> likeness(words, wordsOf(text.apply(k)));
    double best = known.stream().mapToDouble(likeness).max().orElse(0);
    return known.stream()
        .filter(k -> likeness.applyAsDouble(k) > Math.max(LEAST_ALIKE, best * NEARLY_AS_ALIKE))
        .sorted(Comparator.comparingDouble(likeness).reversed())
        .limit(MOST)
        .toList();
  }

  private static Set<String> wordsOf(String sentence) {
    return Arrays.stream(
            sentence
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\{[^}]*}", " ")
                .split("[^\\p{L}\\p{N}]+"))
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toSet());
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long shared =
        one.stream().filter(w -> other.stream().anyMatch(o -> distance(w, o) <= slips(w))).count();
    return 2.0 * shared / Math.max(1, one.size() + other.size());
  }

  /** How many letters of a word may be wrong for it to be the same still. */
  private static int slips(String word) {
    return word.length() < 3 ? 0 : Math.max(1, word.length() / 4);
  }

  /** How many letters to put in, take out, change or swap with the next (optimal alignment). */
  static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int step(int[][] cost, String one, String other, int i, int j) {
    int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
