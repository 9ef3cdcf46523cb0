package dev.hatchway.testing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.OpenCohort;
import dev.hatchway.programme.RegisterProgramme;
import dev.hatchway.review.DescribeReviewer;
import dev.hatchway.review.Expertise;
import dev.hatchway.routing.CapacityUnit;
import dev.hatchway.routing.RegisterPartner;
import dev.hatchway.routing.RegisterResource;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A programme of one test's own that takes applications: the rules that ship, a cohort, people of
 * each role and partners, all set up by commands. It opened in 2020, so that its timers stay clear
 * of those of other tests when the clock is moved.
 */
@Dependent
public class OpenProgramme {

  public static final Instant OPENING = Instant.parse("2020-01-06T09:00:00Z");
  public static final String PASSWORD = "secret";

  // hashed once: a hash takes a good part of a second
  private static final Password SHARED = Password.of(PASSWORD);
  private static final int REVIEWERS = 4;

  @Inject Time time;
  @Inject Actors actors;
  @Inject RegisterProgramme registerProgramme;
  @Inject OpenCohort openCohort;
  @Inject PublishRelease publish;
  @Inject ShippedRules shipped;
  @Inject RegisterPerson registerPerson;
  @Inject DescribeReviewer describeReviewer;
  @Inject RegisterPartner registerPartner;
  @Inject RegisterResource registerResource;

  private final String code = "open-" + UUID.randomUUID();
  private final Map<UUID, Actor> partnerPeople = new HashMap<>();
  private final Map<String, UUID> resources = new HashMap<>();
  private String password;
  private UUID id;
  private Actor manager;
  private Actor chair;
  private Actor member;
  private Actor applicant;

  /** Sets it all up; to be called first. */
  public void open() {
    time.at(
        OPENING,
        () -> {
          found();
          meetPeople();
          meetPartners();
          return null;
        });
  }

  /** As {@link #open}, and everyone can log in with {@link #PASSWORD}. */
  public void openToVisitors() {
    password = PASSWORD;
    open();
  }

  private void found() {
    id = registerProgramme.register(Actor.SYSTEM, code, "Programme " + code);
    openCohort.open(
        Actor.SYSTEM,
        id,
        new OpenCohort.NewCohort(
            "2020", "2020", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), 40));
    publish.publish(Actor.SYSTEM, id, shipped.files());
  }

  private void meetPeople() {
    manager = person(Role.MANAGER);
    chair = person(Role.COMMITTEE);
    member = person(Role.COMMITTEE);
    applicant = person(Role.APPLICANT);
    for (int i = 0; i < REVIEWERS; i++) {
      reviewer(Role.REVIEWER);
    }
  }

  private void meetPartners() {
    resource("foxconn", "foxconn-industrial-design", NeedKind.INDUSTRIAL_DESIGN);
    resource("zhubajie", "zhubajie-services", NeedKind.OUTSOURCED_SERVICES);
    resource("intel", "intel-hardware-platform", NeedKind.HARDWARE_PLATFORM);
  }

  private void resource(String partnerCode, String resourceCode, NeedKind need) {
    UUID partner = registerPartner.register(Actor.SYSTEM, id, partnerCode, partnerCode);
    partnerPeople.put(partner, person(password, new Actor.Membership(id, Role.PARTNER, partner)));
    resources.put(
        resourceCode,
        registerResource.register(
            Actor.SYSTEM,
            partner,
            new RegisterResource.NewResource(
                resourceCode,
                resourceCode,
                need,
                CapacityUnit.PLACES,
                10,
                1,
                List.of(),
                List.of(),
                List.of())));
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public Actor manager() {
    return manager;
  }

  /** Someone of the committee who determines. */
  public Actor chair() {
    return chair;
  }

  /** Another of the committee, who decides appeals against what the chair determined. */
  public Actor member() {
    return member;
  }

  public Actor applicant() {
    return applicant;
  }

  public Actor partner(UUID partnerId) {
    return partnerPeople.get(partnerId);
  }

  public UUID resource(String resourceCode) {
    return resources.get(resourceCode);
  }

  public Actor withId(UUID personId) {
    return actors.withId(personId);
  }

  public Actor person(Role role) {
    return person(password, new Actor.Membership(id, role, null));
  }

  /** Someone who can log in, with {@link #PASSWORD}. */
  public Actor personWithPassword(Role role) {
    return person(PASSWORD, new Actor.Membership(id, role, null));
  }

  /** One more of a partner's people. */
  public Actor anotherOf(UUID partnerId) {
    return person(password, new Actor.Membership(id, Role.PARTNER, partnerId));
  }

  /** A reviewer who fits every application of these tests best, and may have further roles. */
  public Actor reviewer(Role... roles) {
    Actor reviewer =
        person(
            password,
            Set.of(roles).stream()
                .map(role -> new Actor.Membership(id, role, null))
                .toArray(Actor.Membership[]::new));
    describeReviewer.describe(
        Actor.SYSTEM,
        reviewer.id(),
        id,
        new Expertise(Set.of(Sector.INDUSTRIAL), Set.of("TW"), Set.of("zh"), 50));
    return reviewer;
  }

  private Actor person(String password, Actor.Membership... memberships) {
    String name = memberships[0].role().name().toLowerCase() + "-" + UUID.randomUUID();
    UUID person =
        registerPerson.register(
            Actor.SYSTEM,
            new RegisterPerson.NewPerson(name, kept(password), name, null, List.of(memberships)));
    return actors.withId(person);
  }

  private static Password kept(String password) {
    return password == null ? Password.nobodys() : SHARED;
  }
}
