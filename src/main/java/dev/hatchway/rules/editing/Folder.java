package dev.hatchway.rules.editing;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a file lies beside: the words of its folder, and the rules of the other files. */
final class Folder {

  private final RuleFiles files;
  private final List<String> paths;
  private final Vocabulary vocabulary;
  private final Map<String, Map<String, Integer>> rulesByFile = new HashMap<>();

  Folder(RuleFiles files, String decision) {
    this.files = files;
    this.paths =
        files.paths().stream().filter(p -> RuleFiles.decisionOf(p).equals(decision)).toList();
    this.vocabulary =
        Vocabulary.of(
            of(RuleForm.VOCABULARY).stream().map(files::text).collect(Collectors.joining("\n")));
    paths.stream()
        .filter(p -> RuleForm.of(p).hasRules())
        .forEach(p -> rulesByFile.put(p, RuleNames.in(p, files.text(p))));
  }

  List<String> of(RuleForm form) {
    return paths.stream().filter(p -> RuleForm.of(p) == form).toList();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  String text(String path) {
    return files.text(path);
  }

  /** The file, other than this one, that has a rule of the name; null where none has. */
  String otherWith(String rule, String path) {
    return rulesByFile.entrySet().stream()
        .filter(e -> !e.getKey().equals(path) && e.getValue().containsKey(rule))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** What has to be compiled to know whether a text would do in place of the file. */
  RuleFiles toCompile(String path, byte[] text) {
    Map<String, byte[]> some = new TreeMap<>();
    boolean isVocabulary = RuleForm.of(path) == RuleForm.VOCABULARY;
    if (isVocabulary || RuleForm.of(path) == RuleForm.SENTENCES) {
      of(RuleForm.VOCABULARY).forEach(p -> some.put(p, files.bytes(p)));
    }
    if (isVocabulary) {
      of(RuleForm.SENTENCES).forEach(p -> some.put(p, files.bytes(p)));
    }
    some.put(path, text);
    return new RuleFiles(some);
  }
}
