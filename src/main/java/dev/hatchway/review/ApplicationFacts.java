package dev.hatchway.review;

import dev.hatchway.applicationfacts.ProfileFacts;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.StepMemory;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An application as facts that rules may look at: what it says, and how it was handed in. */
@ApplicationScoped
class ApplicationFacts {

  private static final String SETTING =
      """
      select p.code, c.code,
             (select count(a) from StartupApplication a
              where a.programmeId = p.id and a.companyKey = :company and a.id <> :id
                and coalesce(nullif(a.country, ''), :country, '') = coalesce(:country, a.country, '')
                and a.submittedAt is not null)
      from Programme p, Cohort c where p.id = :programme and c.id = :cohort
      """;

  /** Codes of programme and cohort, and how often the same company applied before. */
  record Setting(String programme, String cohort, long earlier) {}

  private record SettingOf(UUID applicationId) {}

  private final EntityManager entities;
  private final StepMemory memory;
  private final Time time;

  ApplicationFacts(EntityManager entities, StepMemory memory, Time time) {
    this.entities = entities;
    this.memory = memory;
    this.time = time;
  }

  /** All facts of the application, with amounts converted at the release's reference rates. */
  List<Fact> of(StartupApplication application, ReferenceRates rates) {
    return of(application, application.profile(), rates);
  }

  /** The facts as they are where the application says this of itself. */
  List<Fact> of(StartupApplication application, ApplicationProfile profile, ReferenceRates rates) {
    List<Fact> facts = new ArrayList<>(ProfileFacts.of(application, profile, rates));
    Setting setting = setting(application);
    facts.add(
        new Submission(
            setting.programme(),
            setting.cohort(),
            Completeness.percentOf(profile),
            (int) setting.earlier(),
            time.today()));
    return facts;
  }

  /** Asked once in a step, though several decisions of the step need it. */
  private Setting setting(StartupApplication application) {
    return memory.once(new SettingOf(application.id()), () -> find(application));
  }

  private Setting find(StartupApplication application) {
    return entities
        .createQuery(SETTING, Setting.class)
        .setParameter("company", application.companyKey())
        .setParameter("country", application.country())
        .setParameter("id", application.id())
        .setParameter("programme", application.programmeId())
        .setParameter("cohort", application.cohortId())
        // the application's own changes don't matter here, so they are written once, at commit
        .setFlushMode(FlushModeType.COMMIT)
        .getSingleResult();
  }
}
