package dev.hatchway.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a programme shows its applicants of reviews: who chose it, and when. */
@Entity
@Table(name = "review_disclosure")
class ReviewDisclosure {

  @Id
  @Column(name = "programme_id")
  private UUID programmeId;

  @Enumerated(EnumType.STRING)
  private Disclosure shown;

  @Column(name = "chosen_by")
  private String chosenBy;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  protected ReviewDisclosure() {}

  ReviewDisclosure(UUID programmeId) {
    this.programmeId = programmeId;
  }

  void choose(Disclosure disclosure, String by, Instant now) {
    shown = disclosure;
    chosenBy = by;
    chosenAt = now;
  }

  Disclosure shown() {
    return shown;
  }
}
