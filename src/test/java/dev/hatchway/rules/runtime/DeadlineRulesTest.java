package dev.hatchway.rules.runtime;

import static dev.hatchway.rules.runtime.Facts.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Deadline;
import dev.hatchway.rules.facts.DeadlineNames;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.RequestedStep;
import dev.hatchway.rules.facts.RequestedStep.Part;
import dev.hatchway.rules.facts.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlineRulesTest {

  private static final List<String> ALL =
      Stream.concat(DeadlineNames.ALL.stream(), DeadlineNames.OPTIONAL.stream()).toList();

  @Test
  void shouldGiveEveryDeadlineOnceWhateverIsKnown() {
    for (String country : new String[] {null, "CN", "TW", "US", "SE", "BR"}) {
      for (ProductKind kind : new ProductKind[] {null, ProductKind.SOFTWARE, ProductKind.BOTH}) {
        assertThat(given(anApplication().from(country).making(null, kind, null).list()).keySet())
            .containsExactlyInAnyOrderElementsOf(ALL);
      }
    }
    assertThat(given(List.of()).keySet()).containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void shouldKeepRemindersAndEscalationsInOrder() {
    for (ProductKind kind : new ProductKind[] {ProductKind.HARDWARE, ProductKind.BOTH}) {
      var given = given(anApplication().from("US").making(null, kind, null).list());

      assertThat(given.get("reviewReminderAfter")).isLessThan(given.get("reviewDueIn"));
      assertThat(given.get("reviewEscalationAfter")).isGreaterThan(given.get("reviewDueIn"));
      assertThat(given.get("offerReminderAfter")).isLessThan(given.get("offerValidFor"));
    }
  }

  @Test
  void shouldGivePartnersTheTimeThatTheNeedTakes() {
    assertThat(referral(NeedKind.SUPPLY_CHAIN, Urgency.NOW)).containsExactly(5L, 3L);
    assertThat(referral(NeedKind.INVESTMENT, Urgency.NOW)).containsExactly(5L, 3L);
    assertThat(referral(NeedKind.INVESTMENT, Urgency.LATER)).containsExactly(14L, 10L);
    assertThat(referral(NeedKind.PATENT_DEVELOPMENT, null)).containsExactly(12L, 9L);
    assertThat(referral(null, null)).containsExactly(7L, 5L);
  }

  @Test
  void shouldGiveEuropeansLongerToAppeal() {
    assertThat(given(anApplication().from("FR").list()))
        .containsEntry("appealWithin", Duration.ofDays(30));
    assertThat(given(anApplication().list())).containsEntry("appealWithin", Duration.ofDays(14));
  }

  private static List<Long> referral(NeedKind need, Urgency urgency) {
    var given = given(List.of(new RequestedStep(Part.REFERRAL, need, urgency)));
    return List.of(
        given.get("referralAnswerWithin").toDays(), given.get("referralReminderAfter").toDays());
  }

  private static Map<String, Duration> given(List<Fact> facts) {
    return ShippedRelease.ask("deadlines", facts).all(Deadline.class).stream()
        .collect(Collectors.toMap(Deadline::name, Deadline::duration));
  }
}
