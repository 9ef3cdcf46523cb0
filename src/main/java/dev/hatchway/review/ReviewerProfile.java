package dev.hatchway.review;

import dev.hatchway.intake.ApplicationProfile.Sector;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a reviewer knows about, and how many open reviews they take at a time. */
@Entity
@Table(name = "reviewer_profile")
class ReviewerProfile {

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Sector> sectors;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> countries;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> languages;

  private int capacity;

  @Column(name = "updated_by")
  private String updatedBy;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected ReviewerProfile() {}

  ReviewerProfile(UUID personId) {
    this.personId = personId;
  }

  void describe(Expertise expertise, String by, Instant now) {
    this.sectors = sorted(expertise.sectors());
    this.countries = sorted(expertise.countries());
    this.languages = sorted(expertise.languages());
    this.capacity = expertise.capacity();
    this.updatedBy = by;
    this.updatedAt = now;
  }

  Expertise expertise() {
    return new Expertise(
        Set.copyOf(sectors), Set.copyOf(countries), Set.copyOf(languages), capacity);
  }

  private static <T extends Comparable<? super T>> List<T> sorted(Set<T> values) {
    return values.stream().sorted().toList();
  }
}
