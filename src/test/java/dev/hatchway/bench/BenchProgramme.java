package dev.hatchway.bench;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.intake.ApplicationProfile.LegalForm;
import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.intake.ApplicationProfile.Need;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.Product;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.intake.ApplicationProfile.Urgency;
import dev.hatchway.routing.CapacityUnit;
import dev.hatchway.routing.RegisterPartner;
import dev.hatchway.routing.RegisterResource;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.OwnProgramme;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A programme with the shipped rules, reviewers, a committee and one partner with room for all. */
@Dependent
class BenchProgramme {

  private static final int REVIEWERS = 40;

  private final OwnProgramme programme;
  private final AtomicInteger companies = new AtomicInteger();
  private final Map<UUID, Actor> reviewers;
  private final Actor committee;
  private final Actor manager;
  private final Actor applicant;
  private final Actor partnerStaff;

  BenchProgramme(
      OwnProgramme programme,
      PublishRelease publishRelease,
      ShippedRules shippedRules,
      RegisterPartner registerPartner,
      RegisterResource registerResource) {
    this.programme = programme;
    publishRelease.publish(Actor.SYSTEM, programme.id(), shippedRules.files());
    UUID partner = registerPartner.register(Actor.SYSTEM, programme.id(), "alibaba", "Alibaba");
    registerResource.register(
        Actor.SYSTEM,
        partner,
        new RegisterResource.NewResource(
            "alibaba-cloud-credits",
            "Cloud computing credits",
            NeedKind.CLOUD_CREDITS,
            CapacityUnit.PLACES,
            1_000_000,
            1,
            List.of(),
            List.of(),
            List.of()));
    List<Actor> people = new ArrayList<>();
    for (int i = 0; i < REVIEWERS; i++) {
      people.add(programme.person(Role.REVIEWER));
    }
    this.reviewers = people.stream().collect(Collectors.toMap(Actor::id, Function.identity()));
    this.committee = programme.person(Role.COMMITTEE);
    this.manager = programme.person(Role.MANAGER);
    this.applicant = programme.person(Role.APPLICANT);
    this.partnerStaff = programme.person(Role.PARTNER, partner);
  }

  String code() {
    return programme.code();
  }

  Actor reviewer(UUID id) {
    return reviewers.get(id);
  }

  Actor committee() {
    return committee;
  }

  Actor manager() {
    return manager;
  }

  Actor applicant() {
    return applicant;
  }

  Actor partnerStaff() {
    return partnerStaff;
  }

  /** A company that the rules find eligible; its name is its own. */
  ApplicationProfile company() {
    int number = companies.incrementAndGet();
    return new ApplicationProfile(
        new Company(
            "Bench Instruments " + Integer.toString(number, 36) + " " + programme.code(),
            "DE",
            "Dresden",
            2022,
            LegalForm.LIMITED_COMPANY,
            7,
            new Money(new BigDecimal("420000"), "EUR"),
            new Money(new BigDecimal("310000"), "EUR"),
            new Money(new BigDecimal("50000"), "EUR"),
            0),
        new Product(Sector.INDUSTRIAL, ProductKind.BOTH, ProductStage.PILOT),
        new ApplicationProfile.IntellectualProperty(1, 0, 0),
        new ApplicationProfile.Funding(new Money(new BigDecimal("150000"), "EUR"), 1, 0),
        List.of(new Need(NeedKind.CLOUD_CREDITS, Urgency.NOW)),
        List.of("US"),
        "Vibration sensors that tell a maintenance crew which bearing fails next week.",
        "https://bench.example");
  }
}
