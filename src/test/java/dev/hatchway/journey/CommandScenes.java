package dev.hatchway.journey;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actor.Membership;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson.NewPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.people.NewProgramme;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.routing.CapacityUnit;
import dev.hatchway.routing.RegisterResource.NewResource;
import dev.hatchway.rules.simulation.StartSimulation.Order;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.StoredCase;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * How each command is called, with what belongs to one programme: a parameter's name says what it
 * is. A command with an id that nobody knows here is new, and has to be told.
 */
@Dependent
class CommandScenes {

  private static final Set<String> OF_A_CASE =
      Set.of(
          "applicationId",
          "reference",
          "taskId",
          "referralId",
          "grantId",
          "questionId",
          "incidentId",
          "instanceId");

  @Inject EveryTask everyTask;
  @Inject Belongings belongings;
  @Inject AskApplicant askApplicant;
  @Inject StoredCase stored;
  @Inject DataSource database;

  private final Map<String, Object> named = new HashMap<>();
  private final Map<String, Object> special = new HashMap<>();
  private OpenProgramme programme;
  private Actor reviewer;
  private TaskView referral;
  private List<UUID> cases;
  private List<Scene> known;

  void in(OpenProgramme open, Actor insider) throws Exception {
    programme = open;
    everyTask.in(open);
    belongings.in(open, insider);
    Journey inReview = everyTask.inReview();
    Journey beforeCommittee = everyTask.beforeTheCommittee();
    Journey referred = everyTask.referred();
    Journey toSign = everyTask.toSign();
    cases =
        Stream.of(inReview, beforeCommittee, referred, toSign).map(Journey::application).toList();
    TaskView review = inReview.open("reviewApplication").get(0);
    reviewer = open.withId(review.actualOwner());
    inReview.declared(reviewer, review);
    referral = referred.task("answerReferral");
    things(inReview, toSign);
    UUID determination = beforeCommittee.task("determineApplication").id();
    Stream.of("ClaimTask", "StartTask", "CompleteTask", "ForwardTask")
        .forEach(command -> special.put(command + ".taskId", determination));
    Stream.of("ReleaseTask", "OfferTask", "ReassignTask", "RecuseReviewer", "DeclareNoConflict")
        .forEach(command -> special.put(command + ".taskId", review.id()));
    records();
  }

  private void things(Journey inReview, Journey toSign) throws Exception {
    UUID inReviewId = inReview.application();
    named.put("applicationId", inReviewId);
    named.put("reference", stored.reference(inReviewId));
    named.put("other", stored.reference(toSign.application()));
    named.put("onboarding.applicationId", toSign.application());
    named.put(
        "questionId", inReview.now(() -> askApplicant.ask(reviewer, inReviewId, "Who makes it?")));
    named.put("referralId", UUID.fromString(String.valueOf(referral.input().get("referralId"))));
    named.put(
        "grantId",
        UUID.fromString(String.valueOf(toSign.task("signAgreement").input().get("grant"))));
    String instance = one("select id from process_instance where application_id = ?", inReviewId);
    named.put("instanceId", UUID.fromString(instance));
    named.put("incidentId", incident(instance, inReviewId));
    named.put("runId", last(belongings.address("/api/imports/{id}")));
    named.put("draftId", last(belongings.address("/rules/drafts/{id}")));
    named.put("proposalId", last(belongings.address("/rules/proposals/{id}")));
    named.put("id", last(belongings.address("/rules/simulations/{id}")));
    named.put("programmeId", programme.id());
    named.put("programmeCode", programme.code());
    named.put("partnerId", referral.owners().partner());
    named.put("personId", programme.member().id());
    named.put("newPerson", programme.member().id());
    named.put("requestId", request());
    named.put("membership", new Membership(programme.id(), Role.AUDITOR, null));
  }

  private void records() {
    special.put(
        "RegisterPerson.newPerson",
        new NewPerson(
            "new-" + UUID.randomUUID(),
            Password.nobodys(),
            "New",
            null,
            List.of(new Membership(programme.id(), Role.AUDITOR, null))));
    special.put("FoundProgramme.planned", new NewProgramme("", ""));
    special.put(
        "RegisterResource.newResource",
        new NewResource(
            "new",
            "New",
            NeedKind.INVESTMENT,
            CapacityUnit.PLACES,
            1,
            1,
            List.of(),
            List.of(),
            List.of()));
    special.put(
        "StartSimulation.order",
        new Order(programme.id(), null, "Tried", programme.id(), null, null));
  }

  /** Asked for by an administrator who is in no column. */
  private UUID request() throws Exception {
    UUID id = UUID.randomUUID();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into account_request (id, kind, person_id, programme_id, role, asked_by, asked_at, open_until)
          values ('%s', 'ROLE', '%s', '%s', 'REVIEWER', '%s', now(), now() + interval '7 days')
          """
              .formatted(
                  id,
                  programme.member().id(),
                  programme.id(),
                  programme.person(Role.ADMINISTRATOR).id()));
    }
    return id;
  }

  private UUID incident(String instance, UUID application) throws Exception {
    UUID id = UUID.randomUUID();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into incident (id, instance_id, root_id, application_id, programme_id, process_id, node_id,
            work_item_id, message, detail, occurred_at, attempts, resolved_at, resolved_by, resolution)
          values ('%s', '%s', '%s', '%s', '%s', 'applicationReview', 'scoreApplication', '1', 'Failed', '', now(), 1,
            now(), 'somebody', 'RETRIED')
          """
              .formatted(id, instance, instance, application, programme.id()));
    }
    return id;
  }

  /** Keeps that somebody has a conflict of interest about all cases. */
  void recuse(Actor person) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (UUID one : cases) {
        statement.execute(
            "insert into conflict_of_interest (id, person_id, application_id, reason, declared_by,"
                + " declared_at) values (gen_random_uuid(), '%s', '%s', 'Family', 'them', now())"
                    .formatted(person.id(), one));
      }
    }
  }

  Actor reviewer() {
    return reviewer;
  }

  Actor partner() {
    return programme.partner(referral.owners().partner());
  }

  UUID partnerOf(UUID programmeId) {
    return UUID.fromString(
        one("select id from partner where programme_id = ? order by code limit 1", programmeId));
  }

  /** Every command that somebody asks for, by name. */
  List<Scene> all() {
    if (known == null) {
      known =
          commands()
              .flatMap(type -> method(type).map(method -> new Scene(type, method)).stream())
              .toList();
    }
    return known;
  }

  private static Stream<? extends Class<?>> commands() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.hatchway")
            .stream()
            .filter(type -> type.isAnnotatedWith(Command.class))
            .sorted(Comparator.comparing(JavaClass::getName))
            .map(JavaClass::reflect);
  }

  private static Optional<Method> method(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
        .filter(m -> m.getParameterCount() > 0 && m.getParameterTypes()[0] == Actor.class)
        .max(Comparator.comparing(Method::getParameterCount).thenComparing(Method::getName));
  }

  /** A command, and how it is called. */
  class Scene {

    private final Class<?> type;
    private final Method method;

    Scene(Class<?> type, Method method) {
      this.type = type;
      this.method = method;
    }

    String name() {
      return type.getSimpleName();
    }

    boolean isOfACase() {
      return Arrays.stream(method.getParameters()).anyMatch(p -> OF_A_CASE.contains(p.getName()));
    }

    /** Whether the actor is let in: what happens then is undone, and may well be refused. */
    boolean allows(Actor actor) {
      Object command = Arc.container().instance(type).get();
      Object[] arguments =
          Arrays.stream(method.getParameters())
              .map(p -> p.getType() == Actor.class ? actor : argument(p))
              .toArray();
      QuarkusTransaction.begin();
      try {
        method.invoke(command, arguments);
        return true;
      } catch (InvocationTargetException thrown) {
        return !(thrown.getCause() instanceof CommandRejected refusal
            && refusal.kind() == CommandRejected.Kind.FORBIDDEN);
      } catch (IllegalAccessException hidden) {
        throw new AssertionError(hidden);
      } finally {
        QuarkusTransaction.rollback();
      }
    }

    private Object argument(Parameter parameter) {
      String name = parameter.getName();
      if (special.containsKey(name() + "." + name)) {
        return special.get(name() + "." + name);
      }
      if (type.getPackageName().endsWith(".onboarding") && name.equals("applicationId")) {
        return named.get("onboarding.applicationId");
      }
      if (parameter.getType() == UUID.class && !named.containsKey(name)) {
        throw new AssertionError(name() + " is new: say what its " + name + " is");
      }
      return named.containsKey(name) && parameter.getType().isInstance(named.get(name))
          ? named.get(name)
          : anything(parameter.getType());
    }
  }

  private static Object anything(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return DEFAULTS.get(type);
  }

  private static final Map<Class<?>, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry(String.class, "something"),
          Map.entry(int.class, 0),
          Map.entry(long.class, 0L),
          Map.entry(boolean.class, true),
          Map.entry(Map.class, Map.of()),
          Map.entry(Set.class, Set.of()),
          Map.entry(byte[].class, new byte[0]),
          Map.entry(Duration.class, Duration.ofDays(1)),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(LocalDate.class, LocalDate.EPOCH),
          Map.entry(FormValues.class, new FormValues(Map.of())));

  private String one(String sql, UUID argument) {
    return stored.texts(sql.replace("select id", "select id::text"), argument).get(0);
  }

  private static UUID last(String address) {
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }
}
