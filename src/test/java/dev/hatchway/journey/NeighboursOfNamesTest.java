package dev.hatchway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names from right to left, and such as turn directions round, in a real browser. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class NeighboursOfNamesTest {

  private static final String HEBREW = "\u05d0\u05d1\u05d2 \u05de\u05e2\u05e8\u05db\u05d5\u05ea 7";
  private static final String TURNED = "\u202eEvil Sensors";
  private static final String ESCAPING = "Evil\u2069\u202e Labs";

  @Inject OpenProgramme programme;
  @Inject RegisterPerson registerPerson;
  @Inject Instance<Journey> journeys;
  @Inject ClaimTask claimTask;
  @Inject StoredCase stored;
  @Inject Time time;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private final PageCheck check = new PageCheck();

  @BeforeEach
  void openTheProgramme() {
    programme.openToVisitors();
    time.freeze(OpenProgramme.OPENING);
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
    browser.close();
    assertThat(check.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {HEBREW, TURNED, ESCAPING})
  void shouldKeepTheOrderOfWhatStandsBesideAName(String name) {
    // given
    Actor holder = manager(name);
    Journey toScreen = submitted(StartupProfiles.needingAPerson(), name);
    Journey rejected = submitted(StartupProfiles.notEligible(), name + " 2");
    UUID task = toScreen.task("screenManually").id();
    toScreen.now(() -> claimTask.claim(holder, task));
    Visitor manager = Visitor.of(browser, home, programme.manager());
    String people = "people/" + programme.code();

    // then
    look(manager, "inbox?view=all", name);
    look(manager, "tasks/" + task, name);
    assertThat(manager.page().title())
        .contains(" · \u2068" + name.replace("\u2069", "") + "\u2069 ·");
    look(manager, "applications", name);
    look(manager, "applications/" + stored.reference(toScreen.application()), name);
    look(manager, "applications/" + stored.reference(rejected.application()), name);
    assertThat(manager.page().title())
        .startsWith("\u2068" + name.replace("\u2069", "") + " 2\u2069 · ");
    Visitor administrator = Visitor.of(browser, home, programme.person(Role.ADMINISTRATOR));
    look(administrator, people, name);
    look(administrator, people + "/person/" + holder.username(), name);
  }

  @Test
  void shouldGiveProgramsAndFilesWhatWasTypedAndNothingElse() {
    // given
    Journey toScreen = submitted(StartupProfiles.needingAPerson(), HEBREW);
    Journey rejected = submitted(StartupProfiles.notEligible(), HEBREW + " 2");
    String reference = stored.reference(rejected.application());
    Browsing manager = Browsing.as(programme.manager().username());
    Browsing auditor = Browsing.as(programme.person(Role.AUDITOR).username());

    // when
    String task = manager.get("/api/tasks/" + toScreen.task("screenManually").id()).asString();
    String story = manager.get("/api/applications/" + reference + "/story").asString();
    String file = auditor.get("/audit/events.csv?reference=" + reference).asString();
    String page = auditor.get("/audit?reference=" + reference).asString();

    // then
    assertThat(task).contains("(company " + HEBREW + ")").doesNotContain("\u2068", "\u2069");
    assertThat(story).contains("(company " + HEBREW + " 2)").doesNotContain("\u2068", "\u2069");
    assertThat(file).contains("(company " + HEBREW + " 2)").doesNotContain("\u2068", "\u2069");
    assertThat(page).contains("(\u2068company " + HEBREW + " 2\u2069)");
  }

  /** Shows that what the test above looks for would be found. */
  @Test
  void shouldFindNeighboursThatAreTurnedRound() {
    Visitor manager = Visitor.of(browser, home, programme.manager());
    for (String name : List.of(HEBREW, TURNED, ESCAPING)) {
      manager.open("inbox");
      manager
          .page()
          .evaluate("name => document.querySelector('h1').append(` ${name} 12, (x)`)", name);
      assertThat(turnedRound(manager.page())).as(name).isNotEmpty();
    }
  }

  private void look(Visitor visitor, String path, String name) {
    visitor.open(path);
    assertThat(visitor.main().locator("bdi").count()).as(path).isPositive();
    assertThat(turnedRound(visitor.page())).as(path).isEmpty();
    if (name.equals(HEBREW)) {
      check.shown(visitor, path);
    }
    visitor
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(
                    Path.of(
                        "target/screenshots", "names-" + path.replaceAll("[/?].*", "") + ".png")));
  }

  @SuppressWarnings("unchecked")
  private static List<String> turnedRound(Page page) {
    return (List<String>) page.evaluate(SCRIPT);
  }

  private static final String SCRIPT = script();

  private static String script() {
    try (InputStream file = NeighboursOfNamesTest.class.getResourceAsStream("turned-round.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private Journey submitted(ApplicationProfile profile, String company) {
    Journey journey = journeys.get();
    journey.submit(
        programme.applicant(), programme.code(), StartupProfiles.named(profile, company));
    return journey;
  }

  private Actor manager(String name) {
    UUID person =
        registerPerson.register(
            Actor.SYSTEM,
            new RegisterPerson.NewPerson(
                "manager-" + UUID.randomUUID(),
                Password.nobodys(),
                name,
                null,
                List.of(new Actor.Membership(programme.id(), Role.MANAGER, null))));
    return programme.withId(person);
  }
}
