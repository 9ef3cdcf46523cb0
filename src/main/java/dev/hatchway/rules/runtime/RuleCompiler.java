package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.runtime.budget.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieServices;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;

/**
 * Compiles the files of a release, one knowledge base for each decision. Classic compilation,
 * because it names file and line of what is wrong.
 */
final class RuleCompiler {

  private static final ClassLoader CLASSES = RuleCompiler.class.getClassLoader();

  private final Budget budget;

  RuleCompiler() {
    this(Budget.USUAL);
  }

  RuleCompiler(Budget budget) {
    this.budget = budget;
  }

  /** The compiled release; {@link RulesRefused} with every problem where there is one. */
  CompiledRelease compile(RuleFiles files) {
    List<RuleProblem> problems = new ArrayList<>(FileCheck.problems(files));
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    ReferenceRates rates = rates(files, problems);
    Map<String, CompiledDecision> decisions = new TreeMap<>();
    for (Map.Entry<String, List<String>> folder : folders(files).entrySet()) {
      int known = problems.size();
      List<RuleSource> sources = new RuleSources(files, problems).read(folder.getValue());
      if (problems.size() == known) {
        decisions.put(folder.getKey(), decision(sources, problems));
      }
    }
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    return new CompiledRelease(files.hash(), rates, decisions);
  }

  private CompiledDecision decision(List<RuleSource> sources, List<RuleProblem> problems) {
    List<NamedRule> rules = sources.stream().flatMap(s -> s.rules().stream()).toList();
    return new CompiledDecision(compile(sources, problems), budget, rules);
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
      List<RuleSource> sources, List<RuleProblem> problems) {
    KnowledgeBuilderConfiguration settings =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, CLASSES);
    // facts are never edited, so there is nothing to react to
    settings.setOption(PropertySpecificOption.DISABLED);
    KnowledgeBuilderImpl builder =
        (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(settings);
    for (RuleSource source : sources) {
      add(builder, source, problems);
    }
    InternalKnowledgeBase base =
        KnowledgeBaseFactory.newKnowledgeBase(
            KieServices.get().newKieBaseConfiguration(null, CLASSES));
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  private static void add(
      KnowledgeBuilderImpl builder, RuleSource source, List<RuleProblem> problems) {
    int known = builder.getErrors().size();
    builder.addPackage(source.descr());
    builder.getErrors().stream()
        .skip(known)
        .map(
            e ->
                new RuleProblem(
                    source.path(),
                    source.lineOf().applyAsInt(RuleSources.firstLine(e)),
                    e.getMessage()))
        .forEach(problems::add);
  }
}
