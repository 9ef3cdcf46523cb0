package dev.hatchway.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One intake of a programme: open for applications from one day to another, both included. */
@Entity
@Table(name = "cohort")
public class Cohort {

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  private String code;
  private String name;

  @Column(name = "opens_on")
  private LocalDate opensOn;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  private int places;

  protected Cohort() {}

  public Cohort(
      UUID id,
      UUID programmeId,
      String code,
      String name,
      LocalDate opensOn,
      LocalDate closesOn,
      int places) {
    this.id = id;
    this.programmeId = programmeId;
    this.code = code;
    this.name = name;
    this.opensOn = opensOn;
    this.closesOn = closesOn;
    this.places = places;
  }

  public UUID id() {
    return id;
  }

  public UUID programmeId() {
    return programmeId;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public boolean isOpenOn(LocalDate day) {
    return !day.isBefore(opensOn) && !day.isAfter(closesOn);
  }

  public LocalDate opensOn() {
    return opensOn;
  }

  public LocalDate closesOn() {
    return closesOn;
  }

  public int places() {
    return places;
  }
}
