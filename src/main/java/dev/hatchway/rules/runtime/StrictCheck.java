package dev.hatchway.rules.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * A second look at files that compile. The executable model checks types that classic compilation
 * lets pass, such as a number compared with a word, but it does not know lines.
 */
final class StrictCheck {

  private static final String ROOT = "src/main/resources/";

  List<RuleProblem> problems(RuleFiles files) {
    List<RuleProblem> problems = new ArrayList<>();
    for (List<String> decision : RuleCompiler.folders(files).values()) {
      if (!build(files, decision).isEmpty()) {
        problems.addAll(byFile(files, decision));
      }
    }
    return problems;
  }

  /**
   * File by file, only once something is wrong: a whole folder is quicker, but does not say where.
   */
  private static List<RuleProblem> byFile(RuleFiles files, List<String> decision) {
    List<String> vocabulary =
        decision.stream().filter(p -> RuleForm.of(p) == RuleForm.VOCABULARY).toList();
    List<RuleProblem> problems = new ArrayList<>();
    for (String path : decision) {
      if (RuleForm.of(path).hasRules()) {
        List<String> alone = new ArrayList<>(vocabulary);
        alone.add(path);
        build(files, alone).forEach(m -> problems.add(new RuleProblem(path, 0, m)));
      }
    }
    return problems;
  }

  private static List<String> build(RuleFiles files, List<String> paths) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("dev.hatchway.rules", "check-" + files.hash(), "1");
    KieFileSystem content = services.newKieFileSystem();
    content.generateAndWritePomXML(id);
    content.writeKModuleXML(services.newKieModuleModel().toXML());
    contents(files, paths).forEach(content::write);
    KieBuilder builder = services.newKieBuilder(content, StrictCheck.class.getClassLoader());
    try {
      builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException uncompilable) {
      // the model's generator throws on some constraints instead of reporting them
      return List.of(String.valueOf(root(uncompilable)));
    }
    services.getRepository().removeKieModule(id);
    return builder.getResults().getMessages(Message.Level.ERROR).stream()
        .map(Message::getText)
        .toList();
  }

  private static Map<String, byte[]> contents(RuleFiles files, List<String> paths) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String path : paths) {
      boolean table = RuleForm.of(path) == RuleForm.DECISION_TABLE;
      String name = ROOT + path.replace('-', '_') + (table ? ".drl" : "");
      String text =
          table ? new DecisionTableSource(path, files.bytes(path)).drl() : files.text(path);
      contents.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
    return contents;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
