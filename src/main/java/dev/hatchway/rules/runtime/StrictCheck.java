package dev.hatchway.rules.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * A second look at files that compile: whether rules can be computed on whatever facts, and whether
 * types fit. The executable model checks types that classic compilation lets pass, such as a number
 * compared with a word, but it does not know lines.
 */
final class StrictCheck {

  private static final String ROOT = "src/main/resources/";

  private final Set<String> seen;

  StrictCheck() {
    this(Set.of());
  }

  /** Leaves out decisions whose files, by their hash, were looked at before. */
  StrictCheck(Set<String> seen) {
    this.seen = seen;
  }

  /** The files must compile otherwise. */
  List<RuleProblem> problems(RuleFiles files) {
    List<RuleProblem> problems = new ArrayList<>();
    for (List<String> decision : RuleCompiler.folders(files).values()) {
      if (seen.contains(files.hash(decision))) {
        continue;
      }
      List<RuleSource> sources = new RuleSources(files, problems).read(decision);
      List<RuleProblem> uncomputable =
          sources.stream().flatMap(source -> source.uncomputable().stream()).toList();
      problems.addAll(uncomputable);
      if (uncomputable.isEmpty() && !build(files.hash(), sources).isEmpty()) {
        problems.addAll(byFile(files.hash(), sources));
      }
    }
    return problems;
  }

  /**
   * File by file, only once something is wrong: a whole folder is quicker, but does not say where.
   */
  private static List<RuleProblem> byFile(String hash, List<RuleSource> decision) {
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleSource source : decision) {
      build(hash, List.of(source)).forEach(m -> problems.add(new RuleProblem(source.path(), 0, m)));
    }
    return problems;
  }

  private static List<String> build(String hash, List<RuleSource> sources) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("dev.hatchway.rules", "check-" + hash, "1");
    KieFileSystem content = services.newKieFileSystem();
    content.generateAndWritePomXML(id);
    content.writeKModuleXML(services.newKieModuleModel().toXML());
    for (RuleSource source : sources) {
      content.write(
          ROOT + source.path().replace('-', '_') + (source.path().endsWith(".drl") ? "" : ".drl"),
          source.drl().getBytes(StandardCharsets.UTF_8));
    }
    KieBuilder builder = services.newKieBuilder(content, house(sources));
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

  private static ClassLoader house(List<RuleSource> sources) {
    Set<String> packages =
        sources.stream()
            .map(source -> RuleSources.packageOf(source.path()))
            .collect(Collectors.toSet());
    return new HouseClasses(StrictCheck.class.getClassLoader(), packages);
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
