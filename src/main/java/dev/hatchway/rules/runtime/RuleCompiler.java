package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.runtime.budget.Budget;
import dev.hatchway.rules.runtime.cage.CagedJava;
import dev.hatchway.rules.runtime.cage.CompiledConditions;
import dev.hatchway.rules.runtime.cage.Escaped;
import dev.hatchway.rules.runtime.cage.Layer;
import dev.hatchway.rules.runtime.cage.RuleClassLoader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * Compiles the files of a release, one knowledge base for each decision. Classic compilation,
 * because it names file and line of what is wrong.
 */
class RuleCompiler {

  private static final ClassLoader HOUSE = RuleCompiler.class.getClassLoader();
  private static final int NEVER = -1;
  private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

  private final Budget budget;
  private final Set<Layer> layers;
  private final ClassLoader classes;

  RuleCompiler() {
    this(Budget.USUAL);
  }

  RuleCompiler(Budget budget) {
    this(budget, ALL);
  }

  /** Only tests leave layers of the cage out. */
  RuleCompiler(Budget budget, Set<Layer> layers) {
    this.budget = budget;
    this.layers = layers;
    this.classes = layers.contains(Layer.CLASSES) ? new RuleClassLoader(HOUSE) : HOUSE;
  }

  /** The compiled release; {@link RulesRefused} with every problem where there is one. */
  CompiledRelease compile(RuleFiles files) {
    return compile(files, Map.of());
  }

  /**
   * Takes over decisions whose files are the very same as of one that is known, by the hash of
   * these files, and compiles the others.
   */
  CompiledRelease compile(RuleFiles files, Map<String, CompiledDecision> known) {
    List<RuleProblem> problems = new ArrayList<>(FileCheck.problems(files));
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    ReferenceRates rates = rates(files, problems);
    Map<String, CompiledDecision> decisions = new TreeMap<>();
    for (Map.Entry<String, List<String>> folder : folders(files).entrySet()) {
      String content = files.hash(folder.getValue());
      CompiledDecision same = known.get(content);
      Optional<CompiledDecision> decision =
          same == null
              ? compiled(content, sources(files, folder.getValue(), problems), problems)
              : Optional.of(same);
      decision.ifPresent(d -> decisions.put(folder.getKey(), d));
    }
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    return new CompiledRelease(files.hash(), rates, decisions);
  }

  /** Null where there are problems in them. */
  private List<RuleSource> sources(
      RuleFiles files, List<String> paths, List<RuleProblem> problems) {
    int known = problems.size();
    List<RuleSource> sources =
        new RuleSources(files, problems, layers.contains(Layer.DESCRIPTION)).read(paths);
    return problems.size() == known ? sources : null;
  }

  private Optional<CompiledDecision> compiled(
      String content, List<RuleSource> sources, List<RuleProblem> problems) {
    if (sources == null) {
      return Optional.empty();
    }
    int known = problems.size();
    KnowledgeBuilderImpl builder = builder();
    for (RuleSource source : sources) {
      add(builder, source, problems);
    }
    if (problems.size() > known) {
      return Optional.empty();
    }
    List<NamedRule> rules = sources.stream().flatMap(s -> s.rules().stream()).toList();
    return Optional.of(new CompiledDecision(content, base(builder), budget, rules));
  }

  private static ReferenceRates rates(RuleFiles files, List<RuleProblem> problems) {
    try {
      return ReferenceRates.parse(files.rates());
    } catch (ReferenceRates.UnreadableRate unreadable) {
      problems.add(
          new RuleProblem("reference-rates.csv", unreadable.line(), unreadable.getMessage()));
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

  private KnowledgeBuilderImpl builder() {
    var settings =
        (KnowledgeBuilderConfigurationImpl)
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, classes)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
    // facts are never edited, so there is nothing to react to
    settings.setOption(PropertySpecificOption.DISABLED);
    if (layers.contains(Layer.COMPILED)) {
      CagedJava java = new CagedJava();
      java.init(settings);
      settings.setDialectConfiguration("java", java);
    }
    return new KnowledgeBuilderImpl(settings);
  }

  private InternalKnowledgeBase base(KnowledgeBuilderImpl builder) {
    KieBaseConfiguration settings = KieServices.get().newKieBaseConfiguration(null, classes);
    // otherwise a condition that was asked some twenty times is compiled, and means another thing
    settings.setOption(ConstraintJittingThresholdOption.get(NEVER));
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(settings);
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  private void add(KnowledgeBuilderImpl builder, RuleSource source, List<RuleProblem> problems) {
    int known = builder.getErrors().size();
    try {
      builder.addPackage(source.descr());
    } catch (Escaped escaped) {
      problems.add(source.problem(escaped.className(), escaped.getMessage()));
    }
    builder.getErrors().stream()
        .skip(known)
        .map(
            e ->
                new RuleProblem(
                    source.path(),
                    source.lineOf().applyAsInt(RuleSources.firstLine(e)),
                    e.getMessage()))
        .forEach(problems::add);
    if (layers.contains(Layer.COMPILED) && builder.getErrors().size() == known) {
      conditions(builder, source, problems);
    }
  }

  private static void conditions(
      KnowledgeBuilderImpl builder, RuleSource source, List<RuleProblem> problems) {
    for (NamedRule named : source.rules()) {
      var rule = builder.getPackage(source.descr().getName()).getRule(named.name());
      if (rule != null) {
        CompiledConditions.outside(rule).stream()
            .map(why -> new RuleProblem(named.file(), named.line(), why))
            .forEach(problems::add);
      }
    }
  }
}
