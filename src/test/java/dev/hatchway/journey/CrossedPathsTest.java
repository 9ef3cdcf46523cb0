package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.Audited;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person is told when a session, another person or a rule came in between. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CrossedPathsTest {

  @Inject OpenProgramme programme;
  @Inject EveryTask everyTask;
  @Inject StoredCase stored;
  @Inject Audited audited;
  @Inject Time time;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();

  @BeforeEach
  void openTheProgramme() {
    programme.openToVisitors();
    everyTask.in(programme);
    time.freeze(OpenProgramme.OPENING);
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
    browser.close();
  }

  @Test
  void shouldKeepAnApplicationThatWasSentAfterTheSessionEnded() {
    // given
    Visitor applicant = visit(programme.applicant());
    applicant.press("Start an application");
    applicant.fill("company.legalName", "Kept Ltd");
    applicant.select("product.kind", "BOTH");
    applicant.choose("targetMarkets", "US");

    // when
    applicant.page().context().clearCookies();
    applicant.press("Submit application");
    applicant.logIn();

    // then
    assertThat(applicant.page().locator("[data-kept]")).isVisible();
    assertThat(applicant.named("company.legalName")).hasValue("Kept Ltd");
    assertThat(applicant.named("product.kind")).hasValue("BOTH");
    assertThat(applicant.page().locator("[name=targetMarkets][value=US]")).isChecked();
  }

  @Test
  void shouldTellWhoTookATaskMeanwhile() {
    // given
    Journey journey = everyTask.beforeTheCommittee();
    Visitor chair = visit(programme.chair());
    chair.open("tasks/" + journey.task("determineApplication").id());
    Visitor member = visit(programme.member());
    member.open("tasks/" + journey.task("determineApplication").id());
    member.press("Take");

    // when
    determine(chair, "ACCEPT");

    // then
    chair.shouldSee("it is reserved by " + programme.member().displayName());
    assertThat(stored.stage(journey.application())).isEqualTo("IN_COMMITTEE");
  }

  @Test
  void shouldTellTheSecondWhoWasFirst() {
    // given
    Journey journey = everyTask.beforeTheCommittee();
    String address = "tasks/" + journey.task("determineApplication").id();
    Visitor chair = visit(programme.chair());
    Visitor member = visit(programme.member());
    chair.open(address);
    member.open(address);

    // when
    determine(member, "ACCEPT");
    member.shouldBeToldThat("Done");
    determine(chair, "REJECT");

    // then
    chair.shouldSee(programme.member().displayName() + " has completed it");
    assertThat(stored.stage(journey.application())).isEqualTo("ROUTING");
    chair.open(address);
    chair.shouldSee("Completed by " + programme.member().displayName());
  }

  @Test
  void shouldTurnAwayWhoOpensTheApplicationOfAnother() {
    // given
    Journey journey = everyTask.inReview();
    Visitor stranger = visit(programme.personWithPassword(Role.APPLICANT));

    // when
    int status = stranger.open("my-applications/" + journey.application()).status();

    // then
    assertThat(status).isEqualTo(403);
    assertThat(stranger.page().locator("h1")).hasText("Not for you");
    assertThat(audited.actions(journey.application())).contains("application.access-refused");
  }

  private static void determine(Visitor visitor, String verdict) {
    visitor.choose("determination", verdict);
    visitor.fill("reasons", "As the reviews say.");
    visitor.press("Submit");
  }

  private Visitor visit(Actor actor) {
    return Visitor.of(browser, home, actor);
  }
}
