package dev.hatchway.rules.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Leads from a line of spelt-out sentences back to the sentence's own line. Spelling out keeps the
 * lines that rules begin, turn and end with, and joins lines that begin with a dash to the one
 * above.
 */
final class SentenceLines {

  private static final Pattern FRAME = Pattern.compile("^\\s*(?:rule|when|then|end)\\b.*");
  private static final Pattern JOINED = Pattern.compile("^\\s*-.*");

  private final List<Integer> lines = new ArrayList<>();

  SentenceLines(String sentences, String speltOut) {
    List<List<Integer>> own = sections(sentences.lines().toList(), true);
    List<List<Integer>> spelt = sections(speltOut.lines().toList(), false);
    for (int s = 0; s < spelt.size(); s++) {
      List<Integer> section = own.get(Math.min(s, own.size() - 1));
      for (int i = 0; i < spelt.get(s).size(); i++) {
        lines.add(section.get(Math.min(i, section.size() - 1)));
      }
    }
  }

  /** Line numbers by section; a section begins with a line of the frame. */
  private static List<List<Integer>> sections(List<String> text, boolean joining) {
    List<List<Integer>> sections = new ArrayList<>();
    sections.add(new ArrayList<>());
    for (int i = 0; i < text.size(); i++) {
      if (i > 0 && FRAME.matcher(text.get(i)).matches()) {
        sections.add(new ArrayList<>());
      }
      List<Integer> section = sections.get(sections.size() - 1);
      if (!joining || section.isEmpty() || !JOINED.matcher(text.get(i)).matches()) {
        section.add(i + 1);
      }
    }
    return sections;
  }

  /** Both count from 1; 0 stays 0. */
  int of(int speltOutLine) {
    if (speltOutLine <= 0 || lines.isEmpty()) {
      return 0;
    }
    return lines.get(Math.min(speltOutLine, lines.size()) - 1);
  }
}
