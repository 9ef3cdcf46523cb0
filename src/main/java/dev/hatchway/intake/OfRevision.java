package dev.hatchway.intake;

import jakarta.persistence.MappedSuperclass;

/** Something that was said or decided of one revision of an application. */
@MappedSuperclass
public abstract class OfRevision {

  private Integer revision;

  /** Keeps which revision it is of, before it is stored. */
  public final void of(int number) {
    this.revision = number;
  }

  /** From 1; null where an earlier version of Hatchway wrote it. */
  public final Integer revision() {
    return revision;
  }

  /** Whether the application says something else by now. */
  public final boolean isOlderThan(int current) {
    return revision != null && revision < current;
  }
}
