package dev.hatchway.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.intake.ApplicationProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  @Test
  void shouldBeZeroWhereNothingWasSaid() {
    assertThat(Completeness.percentOf(ApplicationProfile.empty())).isZero();
  }

  @Test
  void shouldCountWhatWasGivenAndNotBlanks() {
    // given
    var profile =
        new ApplicationProfile(
            ApplicationProfile.Company.named("Nimbus Sensors"),
            null,
            null,
            null,
            List.of(),
            List.of("US"),
            "  ",
            "https://nimbus.example");

    // when
    int percent = Completeness.percentOf(profile);

    // then: name, market and website of nineteen
    assertThat(percent).isEqualTo(16);
  }
}
