package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepEntities;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Cohort;
import dev.hatchway.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The door that every application comes through, by form, API or file: references and duplicates.
 */
@ApplicationScoped
class Intake {

  private static final String ONE_PER_COMPANY = "uq_startup_application_same";

  private static final String PLACE =
      """
      select c, (select min(a.reference) from StartupApplication a
                 where a.cohortId = c.id and a.companyKey = :key and a.stage not in (DRAFT, WITHDRAWN)
                   and lower(a.companyName) = lower(cast(:name as String))
                   and coalesce(a.country, '') = coalesce(cast(:country as String), '')
                   and (:applicant is null or a.applicantId = :applicant)), %s
      from Cohort c where %s order by c.opensOn desc
      """;

  /**
   * A cohort, the reference of the same application in it (null where there is none), and a number
   * for the next reference where one was asked for.
   */
  record Place(Cohort cohort, String takenBy, Long number) {}

  /**
   * Who would apply: a person for a company, or a file for one where the person is null. The same
   * is the person's own application of this name and country, or for a file anybody's; companies
   * that only may be the same are a question for later ({@link LikelySame}), and nobody's refusal.
   */
  record Applying(String name, String country, UUID applicantId) {

    static Applying nobody() {
      return new Applying(null, null, null);
    }

    static Applying of(ApplicationProfile profile, UUID applicantId) {
      return new Applying(profile.company().legalName(), profile.company().country(), applicantId);
    }
  }

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

  /** The application's own cohort must be open today, without the same application in it. */
  void requirePlace(StartupApplication application) {
    Applying applying = Applying.of(application.profile(), application.applicantId());
    Place place =
        places("cast(null as Long)", "c.id = :cohort", applying)
            .setParameter("cohort", application.cohortId())
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
  Place openPlace(Programme programme, Applying applying) {
    return open(programme, applying, "cast(sql('nextval(''application_number'')') as Long)");
  }

  /** As {@link #openPlace}, for those who only want to know. */
  Place openPlaceWithoutNumber(Programme programme, Applying applying) {
    return open(programme, applying, "cast(null as Long)");
  }

  private Place open(Programme programme, Applying applying, String number) {
    String open = "c.programmeId = :programme and :today between c.opensOn and c.closesOn";
    return places(number, open, applying)
        .setParameter("programme", programme.id())
        .setParameter("today", time.today())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> closed(programme));
  }

  private TypedQuery<Place> places(String number, String where, Applying applying) {
    return entities
        .createQuery(PLACE.formatted(number, where), Place.class)
        .setParameter("key", CompanyKey.of(applying.name()))
        .setParameter("name", applying.name())
        .setParameter("country", applying.country())
        .setParameter("applicant", applying.applicantId());
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
   * Writes what the step changed so far; the same application that another step brought in
   * meanwhile is CONFLICT.
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
