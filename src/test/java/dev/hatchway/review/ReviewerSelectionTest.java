package dev.hatchway.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Reviewer;
import dev.hatchway.rules.facts.ReviewerBar;
import dev.hatchway.rules.facts.ReviewerMatch;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewerSelectionTest {

  private final Reviewer ana = reviewer("ana", 0);
  private final Reviewer ben = reviewer("ben", 0);
  private final Reviewer cleo = reviewer("cleo", 0);

  @Test
  void shouldPickTheBestMatchesWithTheirReasons() {
    // given
    var matches =
        List.of(
            match(ana, 1, "can be asked"),
            match(ben, 40, "knows the sector"),
            match(cleo, 20, "knows the country"),
            match(cleo, 1, "can be asked"));

    // when
    var picked = new ReviewerSelection(List.of(ana, ben, cleo), matches, List.of()).best(2);

    // then
    assertThat(picked).extracting("username").containsExactly("ben", "cleo");
    assertThat(picked.get(1).why()).isEqualTo("knows the country; can be asked");
  }

  @Test
  void shouldNeverPickWhoIsBarred() {
    // given
    var matches = List.of(match(ana, 90, "knows everything"));
    var bars = List.of(new ReviewerBar(ana.personId(), "has an interest"));

    // when
    var picked = new ReviewerSelection(List.of(ana, ben), matches, bars).best(2);

    // then
    assertThat(picked).extracting("username").containsExactly("ben");
  }

  @Test
  void shouldSpreadWorkOverPeopleWhoMatchAboutAsWell() {
    // given
    Reviewer busy = reviewer("amy", 4);
    var matches = List.of(match(busy, 40, "knows the sector"), match(ben, 35, "knows most of it"));

    // when
    var picked = new ReviewerSelection(List.of(busy, ben), matches, List.of()).best(1);

    // then
    assertThat(picked).extracting("username").containsExactly("ben");
  }

  @Test
  void shouldPickNobodyWhenThereIsNobody() {
    assertThat(new ReviewerSelection(List.of(), List.of(), List.of()).best(3)).isEmpty();
  }

  private static Reviewer reviewer(String name, int open) {
    return new Reviewer(UUID.randomUUID(), name, null, null, null, open, 8, null);
  }

  private static ReviewerMatch match(Reviewer reviewer, int points, String reason) {
    return new ReviewerMatch(reviewer.personId(), points, reason);
  }
}
