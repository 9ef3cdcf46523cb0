package dev.hatchway.rules.authoring;

import static dev.hatchway.rules.authoring.AuthoringScene.EXTRA;
import static dev.hatchway.rules.authoring.AuthoringScene.WELCOME;
import static dev.hatchway.rules.authoring.AuthoringScene.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.authoring.Resolution.Choice;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MergeDraftTest {

  @Inject AuthoringScene scene;
  @Inject MergeDraft mergeDraft;
  @Inject Merging merging;
  @Inject Drafts drafts;

  private Actor analyst;
  private Draft draft;

  @BeforeEach
  void aDraft() {
    scene.open();
    analyst = scene.analyst();
    draft = scene.draftBy(analyst);
  }

  @Test
  void shouldHaveTheChangesOfBothWhereTheyDoNotMeet() {
    scene.save(analyst, draft, EXTRA, rule("An own extra"));
    scene.publish(AuthoringScene.saying("Somebody else was faster"));

    Draft merged = mergeDraft.merge(analyst, draft.id(), look(), Map.of());

    assertThat(drafts.files(analyst, draft.id()).text(EXTRA)).contains("An own extra");
    assertThat(drafts.files(analyst, draft.id()).text(WELCOME)).contains("faster");
    assertThat(drafts.isStale(analyst, draft.id())).isFalse();
    assertThat(merged.baseHash()).isNotEqualTo(draft.baseHash());
    Refused.with(Kind.INVALID_STATE, () -> mergeDraft.merge(analyst, draft.id(), look(), Map.of()));
  }

  @Test
  void shouldAskWhereBothChangedTheSame() {
    scene.save(analyst, draft, WELCOME, rule("Mine"));
    scene.publish(AuthoringScene.saying("Theirs"));
    String place = DraftMerge.key(WELCOME, 0);

    Refused.field(
        place,
        "refusal.merge-undecided",
        () -> mergeDraft.merge(analyst, draft.id(), look(), Map.of()));
    Map<String, Resolution> mine = Map.of(place, new Resolution(Choice.MINE, null));
    mergeDraft.merge(analyst, draft.id(), look(), mine);

    assertThat(drafts.files(analyst, draft.id()).text(WELCOME)).isEqualTo(new String(rule("Mine")));
  }

  @Test
  void shouldRefuseAMergeOfWhatHasMovedOn() {
    scene.publish(AuthoringScene.saying("Theirs"));
    DraftMerge looked = look();
    scene.save(analyst, draft, WELCOME, rule("Changed meanwhile"));

    Refused.with(Kind.CONFLICT, () -> mergeDraft.merge(analyst, draft.id(), looked, Map.of()));
    Refused.with(
        Kind.FORBIDDEN, () -> mergeDraft.merge(scene.approver(), draft.id(), looked, Map.of()));
  }

  private DraftMerge look() {
    return merging.of(analyst, draft.id());
  }
}
