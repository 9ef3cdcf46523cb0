package dev.hatchway.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.onboarding.CheckInOutcome;
import dev.hatchway.onboarding.OnboardingOf;
import dev.hatchway.onboarding.OnboardingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnboardingTextTest {

  private static final Instant AT = Instant.parse("2026-11-03T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  @Test
  void shouldSayWhatThePanelShowsAndNoNotesOfThePartner() {
    // given
    var setup =
        new OnboardingOf.Setup(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Foxconn",
            "Industrial design",
            "INDUSTRIAL_DESIGN",
            "HOURS",
            40,
            DAY,
            "Lin Mei",
            "grace",
            AT,
            "FX-1",
            AT,
            DAY,
            "They seem tired",
            "Chun",
            AT,
            null);
    var look = new OnboardingOf.Look(30, CheckInOutcome.values()[0], "On track", "Sophie", AT);

    // when
    OnboardingText text =
        OnboardingText.of(
            new OnboardingOf.Overview(
                OnboardingState.RUNNING,
                AT,
                null,
                List.of(setup),
                List.of(look),
                List.of(),
                90,
                List.of()));

    // then
    assertThat(text.setups())
        .containsExactly(
            new OnboardingText.Setup(
                "Foxconn", "Industrial design", DAY, "Lin Mei", AT, "FX-1", AT, DAY, null));
    assertThat(text.checkIns()).singleElement().extracting("notes").isEqualTo("On track");
    assertThat(text.toString()).doesNotContain("tired", "Chun", "Sophie");
  }
}
