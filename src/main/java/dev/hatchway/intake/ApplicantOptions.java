package dev.hatchway.intake;

import dev.hatchway.intake.PromisedDates.Promise;
import dev.hatchway.intake.PromisedDates.Until;
import dev.hatchway.platform.Time;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What its applicant may do with an application now: no more than the commands would accept. */
@ApplicationScoped
public class ApplicantOptions {

  /**
   * @param until dates ahead that the applicant should know
   */
  public record Options(boolean edit, boolean withdraw, boolean appeal, List<Until> until) {}

  private final Applications applications;
  private final ReviewProcess process;
  private final List<PromisedDates> promises;
  private final Time time;

  ApplicantOptions(
      Applications applications,
      ReviewProcess process,
      @All List<PromisedDates> promises,
      Time time) {
    this.applications = applications;
    this.process = process;
    this.promises = promises;
    this.time = time;
  }

  public Options of(StartupApplication application) {
    List<Until> dates = promises.stream().flatMap(p -> p.of(application).stream()).toList();
    return new Options(
        application.isEditable(),
        mayWithdraw(application),
        mayAppeal(application, dates),
        dates.stream().filter(this::isAhead).toList());
  }

  /** A rejection that has become final has no process any more that a withdrawal could end. */
  private boolean mayWithdraw(StartupApplication application) {
    return StageTransitions.after(application.stage(), StageEvent.WITHDRAW).isPresent()
        && (application.stage() == ApplicationStage.DRAFT || process.runs(application.id()));
  }

  private boolean mayAppeal(StartupApplication application, List<Until> dates) {
    return application.stage() == ApplicationStage.REJECTED
        && applications.latestStatement(application.id(), ApplicantStatement.Kind.APPEAL).isEmpty()
        && dates.stream().noneMatch(d -> d.promise() == Promise.APPEAL && !isAhead(d))
        && process.runs(application.id());
  }

  private boolean isAhead(Until date) {
    return date.at().isAfter(time.instant());
  }
}
