package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepEntities;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Cohort;
import dev.hatchway.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The door that every application comes through, by form, API or file: references and duplicates.
 */
@ApplicationScoped
class Intake {

  private static final String ONE_PER_COMPANY = "uq_startup_application_company";

  private static final String PLACE =
      """
      select c, (select min(a.reference) from StartupApplication a
                 where a.cohortId = c.id and a.companyKey = :key and a.stage not in (DRAFT, WITHDRAWN)), %s
      from Cohort c where %s order by c.opensOn desc
      """;

  /**
   * A cohort, the reference of the company's other application in it (null where there is none),
   * and a number for the next reference where one was asked for.
   */
  record Place(Cohort cohort, String takenBy, Long number) {}

  private final EntityManager entities;
  private final StepEntities stepEntities;
  private final IntakeSettings settings;
  private final Time time;

  Intake(EntityManager entities, StepEntities stepEntities, IntakeSettings settings, Time time) {
    this.entities = entities;
    this.stepEntities = stepEntities;
    this.settings = settings;
    this.time = time;
  }

  /**
   * The application's own cohort must be open today, without another application of the company.
   */
  void requirePlace(StartupApplication application) {
    Place place =
        entities
            .createQuery(PLACE.formatted("cast(null as Long)", "c.id = :cohort"), Place.class)
            .setParameter("cohort", application.cohortId())
            .setParameter("key", application.companyKey())
            .getSingleResult();
    if (!place.cohort().isOpenOn(time.today())) {
      throw CommandRejected.invalidState(
          "cohort", place.cohort().code(), "refusal.cohort-closed", place.cohort().name());
    }
    requireFree(place, application.companyName());
  }

  /**
   * The programme's open cohort, with a new number; INVALID_STATE where no cohort is open today.
   */
  Place openPlace(Programme programme, String companyKey) {
    return open(programme, companyKey, "cast(sql('nextval(''application_number'')') as Long)");
  }

  /** As {@link #openPlace}, for those who only want to know. */
  Place openPlaceWithoutNumber(Programme programme, String companyKey) {
    return open(programme, companyKey, "cast(null as Long)");
  }

  private Place open(Programme programme, String companyKey, String number) {
    String open = "c.programmeId = :programme and :today between c.opensOn and c.closesOn";
    return entities
        .createQuery(PLACE.formatted(number, open), Place.class)
        .setParameter("programme", programme.id())
        .setParameter("key", companyKey)
        .setParameter("today", time.today())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> closed(programme));
  }

  void requireFree(Place place, String companyName) {
    if (place.takenBy() != null) {
      throw CommandRejected.conflict(
          "application",
          place.takenBy(),
          "refusal.company-applied-as",
          companyName,
          place.takenBy());
    }
  }

  /** The reference with this number, such as {@code SB-2026-0042}. */
  String reference(Programme programme, Place place) {
    return "%s-%d-%04d".formatted(prefix(programme.code()), time.today().getYear(), place.number());
  }

  /**
   * Writes what the step changed so far; a company that another step brought in meanwhile is
   * CONFLICT.
   */
  void settle(StartupApplication application) {
    try {
      stepEntities.writeNow();
    } catch (PersistenceException refused) {
      if (refused instanceof ConstraintViolationException violation
          && ONE_PER_COMPANY.equals(violation.getConstraintName())) {
        throw CommandRejected.conflict(
            "application",
            application.reference(),
            "refusal.company-applied",
            application.companyName());
      }
      throw refused;
    }
  }

  private CommandRejected closed(Programme programme) {
    return CommandRejected.invalidState(
        "programme",
        programme.code(),
        "refusal.no-open-cohort",
        programme.name(),
        time.today().toString());
  }

  private String prefix(String code) {
    String configured = settings.referencePrefixes().get(code);
    if (configured != null) {
      return configured;
    }
    String[] words = code.split("[^\\p{L}\\p{N}]+");
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.append(word, 0, Math.min(1, word.length()));
    }
    String prefix =
        words.length > 1 ? initials.toString() : code.substring(0, Math.min(2, code.length()));
    return prefix.toUpperCase(Locale.ROOT);
  }
}
