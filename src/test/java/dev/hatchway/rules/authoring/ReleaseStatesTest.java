package dev.hatchway.rules.authoring;

import static dev.hatchway.rules.authoring.ReleaseState.BUILDING;
import static dev.hatchway.rules.authoring.ReleaseState.FAILED;
import static dev.hatchway.rules.authoring.ReleaseState.FORMER;
import static dev.hatchway.rules.authoring.ReleaseState.LIVE;
import static dev.hatchway.rules.authoring.ReleaseState.OVERTAKEN;
import static dev.hatchway.rules.authoring.ReleaseState.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.PastReleases.Build;
import dev.hatchway.rules.runtime.PastReleases.Numbered;
import dev.hatchway.rules.runtime.Release;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleaseStatesTest {

  private static final UUID PROGRAMME = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void shouldBeLiveWithTheNewestThatIsReadyAndWhoseInstantHasCome() {
    assertThat(
            states(
                release(6, -1, Build.FAILED),
                release(5, -2, Build.RUNNING),
                release(4, 1, Build.READY),
                release(3, -3, Build.READY),
                release(2, -4, Build.READY),
                release(1, -5, Build.FAILED)))
        .containsExactly(FAILED, BUILDING, SCHEDULED, LIVE, FORMER, FAILED);
  }

  @Test
  void shouldNeverBeLiveWithWhatSomethingNewerOvertook() {
    var before = List.of(release(3, -1, Build.READY), release(2, 1, Build.READY));
    var after = List.of(release(3, -3, Build.READY), release(2, -1, Build.READY));

    assertThat(states(before.get(0), before.get(1), release(1, -9, Build.READY)))
        .containsExactly(LIVE, OVERTAKEN, FORMER);
    assertThat(states(after.get(0), after.get(1), release(1, -9, Build.READY)))
        .containsExactly(LIVE, OVERTAKEN, FORMER);
  }

  @Test
  void shouldStillAnnounceWhatOnlyAFailedOneWouldHaveOvertaken() {
    assertThat(
            states(
                release(3, 0, Build.FAILED),
                release(2, 1, Build.READY),
                release(1, -9, Build.READY)))
        .containsExactly(FAILED, SCHEDULED, LIVE);
  }

  @Test
  void shouldCountTheVeryFirstFromBeforeItsInstant() {
    assertThat(states(release(2, 2, Build.READY), release(1, 1, Build.READY)))
        .containsExactly(SCHEDULED, LIVE);
  }

  private static List<ReleaseState> states(Numbered... newestFirst) {
    ReleaseStates states = new ReleaseStates(List.of(newestFirst), NOW);
    return List.of(newestFirst).stream().map(states::of).toList();
  }

  private static Numbered release(long number, int inDays, Build build) {
    Instant from = NOW.plus(inDays, ChronoUnit.DAYS);
    return new Numbered(number, new Release(PROGRAMME, "h" + number, from, "ana"), build, null);
  }
}
