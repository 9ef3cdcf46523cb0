package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.ReferenceRates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;

/**
 * Compiles the files of a release, one knowledge base for each decision. Classic compilation,
 * because it names file and line of what is wrong.
 */
final class RuleCompiler {

  private static final ClassLoader CLASSES = RuleCompiler.class.getClassLoader();

  /** The compiled release; {@link RulesRefused} with every problem where there is one. */
  CompiledRelease compile(RuleFiles files) {
    List<RuleProblem> problems = new ArrayList<>();
    ReferenceRates rates = rates(files, problems);
    Map<String, CompiledDecision> decisions = new TreeMap<>();
    for (Map.Entry<String, List<String>> folder : folders(files).entrySet()) {
      InternalKnowledgeBase base = compile(files, folder.getValue(), problems);
      if (base != null) {
        decisions.put(folder.getKey(), new CompiledDecision(base));
      }
    }
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    return new CompiledRelease(files.hash(), rates, decisions);
  }

  private static ReferenceRates rates(RuleFiles files, List<RuleProblem> problems) {
    try {
      return ReferenceRates.parse(files.rates());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
      problems.add(
          new RuleProblem(
              "reference-rates.csv", 0, "A rate is unreadable: " + unreadable.getMessage()));
      return null;
    }
  }

  /** Files of each decision, vocabularies first. */
  static Map<String, List<String>> folders(RuleFiles files) {
    Map<String, List<String>> folders = new TreeMap<>();
    for (String path : files.paths()) {
      String decision = RuleFiles.decisionOf(path);
      RuleForm form = RuleForm.of(path);
      if (!decision.isEmpty() && form != RuleForm.OTHER) {
        List<String> paths = folders.computeIfAbsent(decision, d -> new ArrayList<>());
        // sentences need their vocabulary first
        paths.add(form == RuleForm.VOCABULARY ? 0 : paths.size(), path);
      }
    }
    return folders;
  }

  private static InternalKnowledgeBase compile(
      RuleFiles files, List<String> paths, List<RuleProblem> problems) {
    KnowledgeBuilderConfiguration settings =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, CLASSES);
    // facts are never edited, so there is nothing to react to
    settings.setOption(PropertySpecificOption.DISABLED);
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(settings);
    List<RuleProblem> own = new ArrayList<>();
    for (String path : paths) {
      add(builder, files, path, own);
    }
    if (!own.isEmpty()) {
      problems.addAll(own);
      return null;
    }
    InternalKnowledgeBase base =
        KnowledgeBaseFactory.newKnowledgeBase(
            KieServices.get().newKieBaseConfiguration(null, CLASSES));
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  private static void add(
      KnowledgeBuilder builder, RuleFiles files, String path, List<RuleProblem> problems) {
    int known = builder.getErrors().size();
    RuleForm form = RuleForm.of(path);
    if (form != RuleForm.DECISION_TABLE) {
      builder.add(resource(path, files.text(path)), type(form));
      errors(builder, known, path, problems, line -> line);
      return;
    }
    DecisionTableSource table = new DecisionTableSource(path, files.bytes(path));
    List<RuleProblem> unseen = table.problems();
    problems.addAll(unseen);
    if (unseen.isEmpty()) {
      builder.add(resource(path, table.drl()), ResourceType.DRL);
      errors(builder, known, path, problems, table::rowOf);
    }
  }

  private static void errors(
      KnowledgeBuilder builder,
      int known,
      String path,
      List<RuleProblem> problems,
      IntUnaryOperator line) {
    builder.getErrors().stream()
        .skip(known)
        .map(e -> new RuleProblem(path, line.applyAsInt(firstLine(e)), e.getMessage()))
        .forEach(problems::add);
  }

  private static int firstLine(KnowledgeBuilderError error) {
    int[] lines = error.getLines();
    return lines == null || lines.length == 0 ? 0 : Math.max(0, lines[0]);
  }

  private static Resource resource(String path, String text) {
    // bytes with a stated charset: Drools reads others in the platform's own
    Resource resource =
        KieServices.get()
            .getResources()
            .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8");
    resource.setSourcePath(path);
    return resource;
  }

  private static ResourceType type(RuleForm form) {
    return switch (form) {
      case SENTENCES -> ResourceType.DSLR;
      case VOCABULARY -> ResourceType.DSL;
      default -> ResourceType.DRL;
    };
  }
}
