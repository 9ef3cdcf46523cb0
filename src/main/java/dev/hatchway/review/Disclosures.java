package dev.hatchway.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** What programmes show their applicants of reviews. */
@ApplicationScoped
public class Disclosures {

  private final EntityManager entities;

  Disclosures(EntityManager entities) {
    this.entities = entities;
  }

  /** The words written for the applicant, where a programme has chosen nothing. */
  public Disclosure of(UUID programmeId) {
    return find(programmeId).map(ReviewDisclosure::shown).orElse(Disclosure.USUAL);
  }

  Optional<ReviewDisclosure> find(UUID programmeId) {
    return Optional.ofNullable(entities.find(ReviewDisclosure.class, programmeId));
  }
}
