package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actor.Membership;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.NameInstallationAdministrator;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.RegisterPerson.NewPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Step;
import dev.hatchway.programme.OpenCohort;
import dev.hatchway.programme.OpenCohort.NewCohort;
import dev.hatchway.programme.RegisterProgramme;
import dev.hatchway.review.DescribeReviewer;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets up a programme with its cohorts, people, partners and rules, in one step. */
@Step
@ApplicationScoped
class DemoProgramme {

  private final RegisterProgramme registerProgramme;
  private final OpenCohort openCohort;
  private final DemoPartners partners;
  private final RegisterPerson registerPerson;
  private final NameInstallationAdministrator nameAdministrator;
  private final DescribeReviewer describeReviewer;
  private final Actors actors;
  private final PublishRelease publishRelease;
  private final ShippedRules shippedRules;
  private final Password password = Password.of(CastMember.PASSWORD);

  DemoProgramme(
      RegisterProgramme registerProgramme,
      OpenCohort openCohort,
      DemoPartners partners,
      RegisterPerson registerPerson,
      NameInstallationAdministrator nameAdministrator,
      DescribeReviewer describeReviewer,
      Actors actors,
      PublishRelease publishRelease,
      ShippedRules shippedRules) {
    this.registerProgramme = registerProgramme;
    this.openCohort = openCohort;
    this.partners = partners;
    this.registerPerson = registerPerson;
    this.nameAdministrator = nameAdministrator;
    this.describeReviewer = describeReviewer;
    this.actors = actors;
    this.publishRelease = publishRelease;
    this.shippedRules = shippedRules;
  }

  /** People's usernames get the suffix, so that the cast can be there twice in one installation. */
  Cast setUp(String code, String name, String suffix, Season season) {
    UUID programme = registerProgramme.register(Actor.SYSTEM, code, name);
    for (Season.Intake intake : Season.INTAKES) {
      openCohort.open(
          Actor.SYSTEM,
          programme,
          new NewCohort(
              intake.code(),
              intake.name(),
              season.day(intake.opens()),
              season.day(intake.closes()),
              intake.places()));
    }
    DemoPartners.Registered catalogue = partners.register(programme);
    List<Actor> people =
        CastMember.all().stream()
            .map(member -> register(programme, member, suffix, catalogue.partners()))
            .toList();
    publishRelease.publish(Actor.SYSTEM, programme, shippedRules.files());
    return new Cast(programme, code, people, catalogue.resources());
  }

  private Actor register(
      UUID programme, CastMember member, String suffix, Map<String, UUID> partnerIds) {
    UUID partner = member.role() == Role.PARTNER ? partnerIds.get(member.knows()) : null;
    UUID person =
        registerPerson.register(
            Actor.SYSTEM,
            new NewPerson(
                member.username() + suffix,
                password,
                member.name(),
                member.username() + "@springboard.example",
                List.of(new Membership(programme, member.role(), partner))));
    if (member.role() == Role.REVIEWER) {
      describeReviewer.describe(Actor.SYSTEM, person, programme, member.expertise());
    }
    return actors.withId(person);
  }

  /** Whoever administers the first programme administers the installation too. */
  void nameAdministrators(Cast first) {
    first
        .holding(Role.ADMINISTRATOR)
        .forEach(person -> nameAdministrator.name(Actor.SYSTEM, person.id()));
  }

  /** Another programme in the same house, so that one can see that neither sees the other. */
  void setUpNeighbour(Season season) {
    UUID programme = registerProgramme.register(Actor.SYSTEM, "city-grants", "City Grants");
    openCohort.open(
        Actor.SYSTEM,
        programme,
        new NewCohort("first", "First round", season.day(280), season.day(340), 12));
    CastMember.neighbours().forEach(member -> register(programme, member, "", Map.of()));
    publishRelease.publish(Actor.SYSTEM, programme, shippedRules.files());
  }
}
