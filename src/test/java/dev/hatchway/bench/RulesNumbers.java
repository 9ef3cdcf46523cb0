package dev.hatchway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * docs/numbers-rules.md: each program that measures writes its own section and leaves the others.
 */
public final class RulesNumbers {

  private static final Path PAGE = Path.of("docs/numbers-rules.md");
  private static final String SECTION = "## ";

  private RulesNumbers() {}

  /** Writes a section in place of the one that has this heading, or behind all others. */
  public static void write(String heading, List<String> lines) throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String current = "";
    sections.put(current, new ArrayList<>());
    for (String line : Files.exists(PAGE) ? Files.readAllLines(PAGE) : beginning()) {
      if (line.startsWith(SECTION)) {
        current = line.substring(SECTION.length());
        sections.put(current, new ArrayList<>());
      }
      sections.get(current).add(line);
    }
    List<String> written = new ArrayList<>(List.of(SECTION + heading, ""));
    written.addAll(lines);
    sections.put(heading, written);
    List<String> page = new ArrayList<>();
    sections
        .values()
        .forEach(
            section -> {
              page.addAll(section);
              page.add("");
            });
    String text = String.join("\n", page).replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    Files.writeString(PAGE, text);
    System.out.println(text);
  }

  private static List<String> beginning() {
    return List.of(
        "# Numbers of the rules",
        "",
        "Written by `./mvnw -Pbench verify"
            + " -Dit.test=RulesBench,ReleasesBench,GoingLiveBench,EditingBench,SimulationBench`, a section"
            + " each.");
  }
}
