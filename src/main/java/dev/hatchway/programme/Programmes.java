package dev.hatchway.programme;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Finds programmes and their cohorts. */
@ApplicationScoped
public class Programmes {

  private final EntityManager entities;
  // a programme is registered once and never changes
  private final Map<String, Programme> known = new ConcurrentHashMap<>();

  Programmes(EntityManager entities) {
    this.entities = entities;
  }

  public List<Programme> all() {
    return entities.createQuery("from Programme order by name", Programme.class).getResultList();
  }

  /** None has no code. */
  public Optional<Programme> find(String code) {
    if (code == null) {
      return Optional.empty();
    }
    Programme seen = known.get(code);
    if (seen != null) {
      return Optional.of(seen);
    }
    Optional<Programme> found =
        entities
            .createQuery("from Programme where code = :code", Programme.class)
            .setParameter("code", code)
            .getResultStream()
            .findFirst();
    found.ifPresent(programme -> known.put(code, programme));
    return found;
  }

  /**
   * The programme with this code; NOT_FOUND where there is none, and no code is a field's error.
   */
  public Programme withCode(String code) {
    if (code == null) {
      throw CommandRejected.missing("programme", "programme");
    }
    return find(code).orElseThrow(() -> CommandRejected.notFound("programme", code));
  }

  public Programme withId(UUID id) {
    return Optional.ofNullable(entities.find(Programme.class, id))
        .orElseThrow(() -> CommandRejected.notFound("programme", id));
  }

  public List<Cohort> cohortsOf(UUID programmeId) {
    return entities
        .createQuery(
            "from Cohort where programmeId = :programme order by opensOn desc", Cohort.class)
        .setParameter("programme", programmeId)
        .getResultList();
  }

  public Cohort cohort(UUID id) {
    return Optional.ofNullable(entities.find(Cohort.class, id))
        .orElseThrow(() -> CommandRejected.notFound("cohort", id));
  }

  /** The cohort that takes applications on the day; INVALID_STATE where the programme is closed. */
  public Cohort openCohort(Programme programme, LocalDate day) {
    return cohortsOf(programme.id()).stream()
        .filter(c -> c.isOpenOn(day))
        .findFirst()
        .orElseThrow(
            () ->
                CommandRejected.invalidState(
                    "programme",
                    programme.code(),
                    "refusal.no-open-cohort",
                    programme.name(),
                    day));
  }
}
