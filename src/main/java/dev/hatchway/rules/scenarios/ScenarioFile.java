package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.runtime.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of scenarios, as text that can be changed scenario by scenario; what stands before the
 * first one, and comments, stay as they are.
 */
public final class ScenarioFile {

  public static final String FOLDER = "scenarios/";
  public static final String ENDING = ".scenario";
  private static final String START = "scenario:";

  private final String path;
  private final String head;
  private final List<String> blocks;

  private ScenarioFile(String path, String head, List<String> blocks) {
    this.path = path;
    this.head = head;
    this.blocks = List.copyOf(blocks);
  }

  public static boolean is(String path) {
    return path.startsWith(FOLDER) && path.endsWith(ENDING);
  }

  /** Where scenarios of a decision are kept unless somebody chose another file. */
  public static String pathOf(String decision) {
    return FOLDER + decision + ENDING;
  }

  /** A file without any scenarios yet. */
  public static ScenarioFile empty(String decision) {
    return new ScenarioFile(pathOf(decision), "decision: " + decision + "\n\n", List.of());
  }

  public static ScenarioFile of(RuleFiles files, String path) {
    StringBuilder head = new StringBuilder();
    List<StringBuilder> blocks = new ArrayList<>();
    for (String line : files.text(path).lines().toList()) {
      if (line.startsWith(START)) {
        blocks.add(new StringBuilder());
      }
      StringBuilder into = blocks.isEmpty() ? head : blocks.get(blocks.size() - 1);
      into.append(line).append('\n');
    }
    return new ScenarioFile(
        path, head.toString(), blocks.stream().map(StringBuilder::toString).toList());
  }

  public String path() {
    return path;
  }

  /** The text of each scenario, in order. */
  public List<String> blocks() {
    return blocks;
  }

  public ScenarioFile with(int place, String text) {
    List<String> changed = new ArrayList<>(blocks);
    changed.set(place, ended(text));
    return new ScenarioFile(path, head, changed);
  }

  public ScenarioFile plus(String text) {
    List<String> changed = new ArrayList<>(blocks);
    if (!changed.isEmpty()) {
      changed.set(changed.size() - 1, ended(changed.get(changed.size() - 1)));
    }
    changed.add(ended(text));
    return new ScenarioFile(path, head, changed);
  }

  public ScenarioFile without(int place) {
    List<String> changed = new ArrayList<>(blocks);
    changed.remove(place);
    return new ScenarioFile(path, head, changed);
  }

  private static String ended(String text) {
    return text.replace("\r\n", "\n").stripTrailing() + "\n\n";
  }

  public byte[] bytes() {
    return ((head + String.join("", blocks)).stripTrailing() + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What the file says, with the lines that can't be read. */
  public ReadScenarios read(ReferenceRates rates) {
    return new ScenarioReader(path, rates).read(new String(bytes(), StandardCharsets.UTF_8));
  }
}
