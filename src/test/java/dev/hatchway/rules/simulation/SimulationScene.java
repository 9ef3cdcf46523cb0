package dev.hatchway.rules.simulation;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.LegalForm;
import dev.hatchway.rules.facts.Need;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.Product;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.RequestedStep;
import dev.hatchway.rules.facts.Resource;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Submission;
import dev.hatchway.rules.facts.Urgency;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.Decisions;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ReferenceRatesOf;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.OwnProgramme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A programme whose live rules have decided of a few applications, and analysts with other ideas.
 */
@Dependent
class SimulationScene {

  static final String ELIGIBILITY = "screening/eligibility.dslr";
  static final String MEDIUM = "The company is medium-sized, so a person must look";
  static final String MEDIUM_MAY_COME = "A medium-sized company is small enough";

  private static final long PATIENCE_MS = 60_000;

  @Inject OwnProgramme programme;
  @Inject PublishRelease publish;
  @Inject ShippedRules shipped;
  @Inject Decisions decisions;
  @Inject ReferenceRatesOf rates;
  @Inject StartSimulation start;
  @Inject SimulationsOf simulations;
  @Inject EntityManager entities;
  @Inject Time time;

  private Actor analyst;

  /** To be called first. */
  void open() {
    publish.publish(Actor.SYSTEM, programme.id(), shipped.files());
    analyst = programme.person(Role.ANALYST);
  }

  void publish(RuleFiles files) {
    publish.publish(Actor.SYSTEM, programme.id(), files.content());
  }

  Actor analyst() {
    return analyst;
  }

  /** An application that was screened, scored, routed and given deadlines. */
  UUID decided(String country, Sector sector, int employees) {
    UUID application = programme.application(ApplicationStage.ROUTING, null);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update startup_application set country = ?1, company_name = ?2, profile ="
                            + " jsonb_set(profile, '{product,sector}', to_jsonb(?3)) where id = ?4")
                    .setParameter(1, country)
                    .setParameter(2, "=" + country + employees)
                    .setParameter(3, sector.name())
                    .setParameter(4, application)
                    .executeUpdate());
    decide(application, DecisionRequest.SCREENING, facts(country, sector, employees));
    decide(application, DecisionRequest.SCORING, facts(country, sector, employees));
    List<Fact> routed = new ArrayList<>(facts(country, sector, employees));
    routed.add(resource("foxconn-industrial-design", "foxconn"));
    routed.add(resource("zhubajie-services", "zhubajie"));
    decide(application, DecisionRequest.ROUTING, routed);
    List<Fact> step = new ArrayList<>(facts(country, sector, employees));
    step.add(new RequestedStep(RequestedStep.Part.REVIEW, null, null));
    decide(application, DecisionRequest.DEADLINES, step);
    return application;
  }

  /** Changes what is stored of what was decided of an application at its screening. */
  void spoil(UUID application, String what) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update decision set "
                            + what
                            + " where application_id = ?1 and decision = 'screening'")
                    .setParameter(1, application)
                    .executeUpdate());
  }

  String reference(UUID application) {
    return (String)
        entities
            .createNativeQuery(
                "select reference from startup_application where id = ?1", String.class)
            .setParameter(1, application)
            .getSingleResult();
  }

  void decide(UUID application, String decision, List<Fact> facts) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                decisions.decide(
                    new DecisionRequest(programme.id(), decision, application, facts)));
  }

  List<Fact> facts(String country, Sector sector, int employees) {
    var converted = rates.programme(programme.id()).convert(new BigDecimal("4000000"), "EUR");
    return List.of(
        new Company(
            "Nimbus",
            country,
            Region.ofCountry(country),
            "Somewhere",
            2021,
            LegalForm.LIMITED_COMPANY,
            employees,
            converted,
            converted,
            converted,
            0),
        new Product(sector, ProductKind.BOTH, ProductStage.PILOT),
        new Need(NeedKind.INDUSTRIAL_DESIGN, Urgency.NOW),
        new Submission("p", "c1", 90, 0, LocalDate.of(2026, 3, 2)));
  }

  private static Resource resource(String code, String partner) {
    return new Resource(
        code, partner, NeedKind.INDUSTRIAL_DESIGN, 5L, List.of(), List.of(), List.of());
  }

  /** The shipped rules, with a text in a file replaced. */
  RuleFiles shippedBut(String path, String text, String instead) {
    Map<String, byte[]> files = new TreeMap<>(shipped.files());
    String former = new String(files.get(path), StandardCharsets.UTF_8);
    if (!former.contains(text)) {
      throw new IllegalArgumentException(path + " does not say " + text);
    }
    files.put(path, former.replace(text, instead).getBytes(StandardCharsets.UTF_8));
    return new RuleFiles(files);
  }

  /** The shipped rules, with one file more. */
  RuleFiles shippedAnd(String path, String text) {
    Map<String, byte[]> files = new TreeMap<>(shipped.files());
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return new RuleFiles(files);
  }

  /** Rules that let medium-sized companies in. */
  RuleFiles lettingMediumIn() {
    String rule = "\"\nwhen\n  the company's size is MEDIUM\nthen\n  ";
    return shippedBut(
        ELIGIBILITY,
        MEDIUM + rule + "a person must look",
        MEDIUM_MAY_COME + rule + "the company is eligible on this point");
  }

  StartSimulation.Order order(SimulationBasis basis, SimulationFilter filter) {
    return new StartSimulation.Order(
        programme.id(), UUID.randomUUID(), "Medium may come", programme.id(), basis, filter);
  }

  Simulation ran(RuleFiles files) {
    return ran(files, SimulationBasis.AS_DECIDED, SimulationFilter.EVERYTHING);
  }

  Simulation ran(RuleFiles files, SimulationBasis basis, SimulationFilter filter) {
    return ended(start.start(analyst, order(basis, filter), files).id());
  }

  /** The simulation once it has ended. */
  Simulation ended(UUID id) {
    long patience = System.nanoTime() + PATIENCE_MS * 1_000_000;
    Simulation now = simulations.simulation(analyst, id);
    while (now.state().isOpen() && System.nanoTime() < patience) {
      pause();
      now = simulations.simulation(analyst, id);
    }
    return now;
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked")
  List<String> audited(UUID simulation) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select action from audit_event where subject_id = ?1 order by id",
                        String.class)
                    .setParameter(1, simulation.toString())
                    .getResultList());
  }
}
