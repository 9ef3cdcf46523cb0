package dev.hatchway.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.bench.RulesNumbers;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import dev.hatchway.rules.runtime.TrialRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How long an analyst waits for diagnostics and completion while typing in the rules that ship:
 * every file with a letter more, a word less or a line twice, at places drawn by a fixed seed.
 */
class EditingBench {

  private static final int WARM_UP = 8;
  private static final int EDITS = Integer.getInteger("editing.bench.edits", 60);

  private final RuleFiles files = DemoFiles.all();
  private final Random random = new Random(4);

  @Test
  void shouldTellWhileSomebodyTypes() throws IOException {
    Diagnose diagnose = new Diagnose(new TrialRules(), new Folders());
    Complete complete = new Complete(new Folders());
    Map<String, List<Double>> millis = new TreeMap<>();
    for (int i = -WARM_UP; i < EDITS; i++) {
      for (String path : files.paths()) {
        if (RuleForm.of(path) == RuleForm.OTHER) {
          continue;
        }
        String text = edited(files.text(path), i);
        double told = time(() -> diagnose.diagnose(files, path, text));
        double offered = time(() -> complete.at(files, path, text, random.nextInt(text.length())));
        if (i >= 0) {
          add(millis, "diagnostics, " + RuleForm.of(path), told);
          add(millis, "diagnostics, all", told);
          add(millis, "completion, all", offered);
        }
      }
    }
    RulesNumbers.write("Diagnostics and completion while somebody types", lines(millis));
    assertThat(at(millis.get("diagnostics, all"), 0.95)).isLessThan(500);
  }

  private static List<String> lines(Map<String, List<Double>> millis) {
    List<String> lines = new ArrayList<>();
    lines.add(
        ("Every shipped file edited %d times at places drawn by a fixed seed, on %d processors;"
                + " milliseconds until the editor is answered, network left out.")
            .formatted(EDITS, Runtime.getRuntime().availableProcessors()));
    lines.add("");
    lines.add("| | edits | p50 | p95 | longest |");
    lines.add("|---|---:|---:|---:|---:|");
    millis.forEach(
        (what, times) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.1f |",
                    what,
                    times.size(),
                    at(times, 0.5),
                    at(times, 0.95),
                    at(times, 1))));
    return lines;
  }

  private static void add(Map<String, List<Double>> millis, String what, double took) {
    millis.computeIfAbsent(what, w -> new ArrayList<>()).add(took);
  }

  private String edited(String text, int edit) {
    int at = random.nextInt(text.length());
    int lineStart = text.lastIndexOf('\n', at) + 1;
    int lineEnd = Math.max(lineStart, text.indexOf('\n', at) + 1);
    return switch (Math.floorMod(edit, 4)) {
      case 0 -> text.substring(0, at) + "x" + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(at).replaceFirst("\\w+", "");
      case 2 -> text.substring(0, lineEnd) + text.substring(lineStart);
      // what is typed last mostly makes the text right again
      default -> text + "\n".repeat(edit & 7);
    };
  }

  private static double time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double at(List<Double> times, double share) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(share * sorted.size())));
  }
}
