package dev.hatchway.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.Inbox.Page;
import dev.hatchway.tasks.Inbox.Row;
import dev.hatchway.tasks.InboxFilter.View;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class InboxTest {

  private static final PotentialOwners REVIEWERS = PotentialOwners.role(Role.REVIEWER);

  @Inject TaskScene scene;
  @Inject ClaimTask claimTask;
  @Inject RemindOwners remindOwners;
  @Inject EscalateTasks escalateTasks;
  @Inject Inbox inbox;
  @Inject Time time;

  private UUID programme;
  private Actor ana;
  private Actor mia;

  @BeforeEach
  void people() {
    programme = scene.programme();
    ana = scene.person("Ana", programme, Role.REVIEWER);
    mia = scene.person("Mia", programme, Role.MANAGER);
  }

  @Test
  void shouldTellMineFromAvailable() {
    // given
    UUID mine = scene.task(programme, REVIEWERS);
    UUID free = scene.task(programme, REVIEWERS);
    scene.task(programme, PotentialOwners.role(Role.COMMITTEE));
    scene.task(programme, new PotentialOwners(Role.REVIEWER, null, null, Set.of(ana.id())));
    scene.task(scene.programme(), REVIEWERS);
    claimTask.claim(ana, mine);

    // then
    assertThat(rows(ana, View.MINE)).extracting(Row::id).containsExactly(mine);
    assertThat(rows(ana, View.AVAILABLE)).extracting(Row::id).containsExactly(free);
    assertThat(inbox.counts(ana)).isEqualTo(Map.of(View.MINE, 1L, View.AVAILABLE, 1L));
  }

  @Test
  void shouldShowAdministratorsEverythingInTheirProgrammeWithItsOwner() {
    UUID taken = scene.task(programme, REVIEWERS);
    scene.task(programme, PotentialOwners.role(Role.COMMITTEE));
    claimTask.claim(ana, taken);

    assertThat(rows(mia, View.ALL)).hasSize(2).extracting(Row::owner).contains("Ana");
    assertThat(rows(ana, View.ALL)).isEmpty();
    assertThat(inbox.counts(mia)).containsEntry(View.ALL, 2L);
  }

  @Test
  void shouldPutTheMostUrgentFirstAndFilter() {
    // given
    Instant now = time.instant();
    UUID undated = scene.task(programme, REVIEWERS, "Kite", null);
    UUID later = scene.task(programme, REVIEWERS, "Heron", now.plus(Duration.ofDays(3)));
    UUID late = scene.task(programme, REVIEWERS, "Nimbus 100%", now.minus(Duration.ofDays(1)));

    // then
    assertThat(rows(ana, View.AVAILABLE)).extracting(Row::id).containsExactly(late, later, undated);
    assertThat(found(new InboxFilter(View.AVAILABLE, null, true, null, null)))
        .containsExactly(late);
    assertThat(found(new InboxFilter(View.AVAILABLE, null, false, "hero", null)))
        .containsExactly(later);
    assertThat(found(new InboxFilter(View.AVAILABLE, null, false, "100%", null)))
        .containsExactly(late);
    assertThat(found(new InboxFilter(View.AVAILABLE, "otherTask", false, null, null))).isEmpty();
  }

  @Test
  void shouldTellWhoAdministersWhatWasEscalatedInTheOrderOfDueDates() {
    // given
    Instant now = time.instant();
    UUID later = escalated(now.minus(Duration.ofHours(1)));
    UUID first = escalated(now.minus(Duration.ofDays(2)));
    scene.task(programme, REVIEWERS, "Kite", now.minus(Duration.ofDays(3)));

    // when
    List<Row> shown = inbox.page(mia, InboxFilter.of(View.ALL).escalatedOnly()).rows();

    // then
    assertThat(shown).extracting(Row::id).containsExactly(first, later);
    assertThat(shown).allMatch(Row::escalated).allMatch(Row::reminded);
    assertThat(inbox.escalated(mia)).isEqualTo(2);
    assertThat(inbox.escalated(ana)).as("who administers nothing").isZero();
    assertThat(rows(ana, View.MINE)).extracting(Row::escalated).containsExactly(true, true);
  }

  private UUID escalated(Instant due) {
    UUID instance = UUID.randomUUID();
    UUID task = scene.taskOf(instance, programme, PotentialOwners.person(ana.id()), due);
    remindOwners.remind(instance, SampleForm.KEY);
    escalateTasks.escalate(instance, SampleForm.KEY);
    return task;
  }

  @Test
  void shouldPageThroughAllTasksOnce() {
    // given
    Instant due = time.instant().plus(Duration.ofDays(1));
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      all.add(scene.task(programme, REVIEWERS, "Company", i < 100 ? due : null));
    }

    // when
    List<UUID> seen = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      Page page = inbox.page(ana, new InboxFilter(View.AVAILABLE, null, false, null, cursor));
      page.rows().forEach(row -> seen.add(row.id()));
      cursor = page.next();
      pages++;
    } while (cursor != null);

    // then
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
  }

  private List<UUID> found(InboxFilter filter) {
    return inbox.page(ana, filter).rows().stream().map(Row::id).toList();
  }

  private List<Row> rows(Actor actor, View view) {
    return inbox.page(actor, InboxFilter.of(view)).rows();
  }
}
