package dev.hatchway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.hatchway.platform.Command;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.util.Date;
import java.util.Map;
import java.util.Set;

/** How code in this house is written, as rules that a machine can hold. */
final class Conventions {

  /** What asks whether somebody may: the one entry point, and the rooms' own policies on it. */
  private static final Set<String> POLICIES =
      Set.of(
          "dev.hatchway.identity.Authorization",
          "dev.hatchway.identity.AccountAccess",
          "dev.hatchway.tasks.TaskAccess",
          "dev.hatchway.intake.ApplicantsPart",
          "dev.hatchway.rules.authoring.DraftAccess",
          "dev.hatchway.rules.simulation.SimulationAccess",
          "dev.hatchway.rules.authoring.ProposalAccess",
          "dev.hatchway.identity.RequestAccess",
          "dev.hatchway.intake.importing.Imports");

  /** Commands that ask nobody, each with its reason. */
  static final Map<String, String> ASKING_NOBODY =
      Map.of(
          "dev.hatchway.identity.LapseAccountRequests",
          "runs by the clock, on behalf of Hatchway itself",
          "dev.hatchway.identity.SeeNotices",
          "acts on what was told to oneself only",
          "dev.hatchway.tasks.RemindOwners",
          "only a process step calls it, on behalf of Hatchway itself",
          "dev.hatchway.tasks.EscalateTasks",
          "only a process step calls it, on behalf of Hatchway itself",
          "dev.hatchway.rules.runtime.PublishShippedRules",
          "runs when a node starts; PublishRelease, which it calls, asks",
          "dev.hatchway.people.RegisterFirstAdministrator",
          "runs when a node starts, where nobody is there who could be asked about",
          "dev.hatchway.identity.ChangePassword",
          "acts on one's own account only, for whoever knows its password",
          "dev.hatchway.programme.SignUp",
          "whoever signs up is nobody yet, and becomes an applicant, no more");

  /** Whoever reads the machine's clock all the same, each with its reason. */
  private static final Map<String, String> CLOCKS =
      Map.of(
          "dev.hatchway.platform.Time", "is the clock",
          "dev.hatchway.process.engine.SessionTimers",
              "jBPM adds durations to the machine's clock; they are taken off it again");

  static final ArchRule ENGINES_ARE_CONFINED =
      noClasses()
          .that()
          .resideOutsideOfPackages("..process.engine..", "..rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..", "org.jbpm..");

  static final ArchRule WEB_IS_CONFINED =
      noClasses()
          .that()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..", "io.quarkus.qute..", "org.jboss.resteasy..", "io.vertx.ext.web..");

  static final ArchRule TIME_COMES_FROM_TIME =
      noClasses()
          .that(areNamed(CLOCKS).negate())
          .should()
          .accessTargetWhere(
              describe("it reads the machine's clock", access -> isClock(access.getTarget())));

  static final ArchRule WHAT_IS_NEEDED_COMES_BY_CONSTRUCTOR =
      noFields()
          .should()
          .beAnnotatedWith(Inject.class)
          .orShould()
          .beAnnotatedWith(PersistenceContext.class)
          .orShould()
          .beAnnotatedWith(Resource.class);

  static final ArchRule COMMANDS_ASK_WHETHER_ONE_MAY =
      classes()
          .that()
          .areAnnotatedWith(Command.class)
          .and(areNamed(ASKING_NOBODY).negate())
          .should(askAPolicy());

  static final ArchRule NAMES_SAY_WHAT_A_THING_DOES =
      noClasses().should().haveNameMatching(".*(Service|Impl|Utils?|Helper)(\\$.*)?");

  /** See docs/adr/0026: a step calls them too often for a proxy. */
  static final ArchRule BEANS_OF_A_STEP_ARE_SINGLETONS =
      noClasses()
          .that()
          .resideInAnyPackage("..platform..", "..identity..", "..tasks..", "..process.engine..")
          .should()
          .beAnnotatedWith(ApplicationScoped.class);

  private Conventions() {}

  private static DescribedPredicate<JavaClass> areNamed(Map<String, String> reasonsByName) {
    return describe(
        "are named with a reason", item -> reasonsByName.containsKey(outermost(item).getName()));
  }

  private static JavaClass outermost(JavaClass item) {
    return item.getEnclosingClass().map(Conventions::outermost).orElse(item);
  }

  private static boolean isClock(AccessTarget target) {
    if (!(target instanceof AccessTarget.CodeUnitAccessTarget code)) {
      return false;
    }
    String owner = code.getOwner().getName();
    boolean argless = code.getRawParameterTypes().isEmpty();
    return owner.startsWith("java.time.") && argless && code.getName().equals("now")
        || owner.equals("java.time.Clock") && code.getName().startsWith("system")
        || owner.equals("java.lang.System") && code.getName().equals("currentTimeMillis")
        || owner.equals(Date.class.getName()) && argless && code.getName().equals("<init>");
  }

  private static ArchCondition<JavaClass> askAPolicy() {
    return new ArchCondition<>("ask a policy whether the actor may") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean asks = asks(item);
        events.add(
            new SimpleConditionEvent(
                item, asks, item.getName() + (asks ? " asks" : " asks nobody whether one may")));
      }
    };
  }

  /** Whether a class uses one of the policies. */
  static boolean asks(JavaClass command) {
    return command.getAccessesFromSelf().stream()
        .anyMatch(access -> POLICIES.contains(access.getTargetOwner().getName()));
  }
}
