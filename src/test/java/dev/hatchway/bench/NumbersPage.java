package dev.hatchway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** docs/numbers.md: each benchmark writes its own part and leaves what others wrote. */
public final class NumbersPage {

  /** Sections that have a benchmark of their own. */
  private static final List<String> OTHERS =
      List.of(
          "## Footprint",
          "## Under pressure",
          "## Beside Camunda 7 and Flowable",
          "## Cost as it grows");

  private static final Path PAGE = Path.of("docs/numbers.md");

  private NumbersPage() {}

  /** Writes the page anew but for the sections of other benchmarks. */
  static void write(List<String> lines) throws IOException {
    List<String> page = new ArrayList<>(lines);
    List<String> before = Files.exists(PAGE) ? Files.readAllLines(PAGE) : List.of();
    for (String heading : OTHERS) {
      page.addAll(section(before, heading));
    }
    Files.write(PAGE, page);
  }

  /** Puts one section into its place, or at the end. */
  public static void writeSection(String heading, List<String> lines) throws IOException {
    List<String> page = new ArrayList<>(Files.exists(PAGE) ? Files.readAllLines(PAGE) : List.of());
    List<String> before = section(page, heading);
    int place = before.isEmpty() ? page.size() : page.indexOf(heading);
    page.subList(place, place + before.size()).clear();
    List<String> section = new ArrayList<>(List.of(heading, ""));
    section.addAll(lines);
    section.add("");
    page.addAll(place, section);
    Files.write(PAGE, page);
  }

  private static List<String> section(List<String> page, String heading) {
    int begin = page.indexOf(heading);
    if (begin < 0) {
      return List.of();
    }
    int end = begin + 1;
    while (end < page.size() && !page.get(end).startsWith("## ")) {
      end++;
    }
    return List.copyOf(page.subList(begin, end));
  }
}
