package dev.hatchway.rules.authoring;

import static dev.hatchway.rules.authoring.AuthoringScene.EXTRA;
import static dev.hatchway.rules.authoring.AuthoringScene.WELCOME;
import static dev.hatchway.rules.authoring.AuthoringScene.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.AtOnce;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ProposalsTest {

  @Inject AuthoringScene scene;
  @Inject ProposeDraft propose;
  @Inject ApproveProposal approve;
  @Inject ReturnProposal giveBack;
  @Inject WithdrawProposal withdraw;
  @Inject RollBackRelease rollBack;
  @Inject ExplainWarning explain;
  @Inject SaveDraftFile save;
  @Inject Proposals proposals;
  @Inject ReleaseHistory history;
  @Inject Drafts drafts;
  @Inject WaitingProposals waiting;
  @Inject Time time;

  private Actor analyst;
  private Actor approver;

  @BeforeEach
  void aProgramme() {
    scene.open();
    analyst = scene.analyst();
    approver = scene.approver();
  }

  @Test
  void shouldGoLiveWhenSomebodyElseApproves() {
    Proposal proposal = scene.proposalBy(analyst, "Some may come");
    assertThat(scene.live()).contains("Everybody may come");
    assertThat(proposals.waitingFor(approver)).isEqualTo(1);

    Proposal approved = approve.approve(approver, proposal.id(), null);

    assertThat(scene.live()).contains("Some may come");
    assertThat(approved.closing().outcome()).isEqualTo(ProposalOutcome.APPROVED);
    assertThat(approved.closing().by()).isEqualTo(approver.username());
    assertThat(drafts.draft(analyst, proposal.draftId()).state()).isEqualTo(DraftState.RELEASED);
    assertThat(proposals.waitingFor(approver)).isZero();
    PastRelease newest = history.of(analyst, scene.programme.code()).get(0);
    assertThat(newest.hash()).isEqualTo(proposal.hash());
    assertThat(newest.state()).isEqualTo(ReleaseState.LIVE);
    assertThat(newest.reason()).isEqualTo("Because of Some may come");
    assertThat(newest.proposalId()).isEqualTo(proposal.id());
    assertThat(scene.audited(proposal.id()))
        .containsExactly("rules.proposed", "rules.proposal-approved");
  }

  @Test
  void shouldShowTheNodesWhatWaitsUntilItIsAnswered() {
    Proposal proposal = scene.proposalBy(analyst, "Some may come");

    assertThat(waiting.waiting(1))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.hash()).isEqualTo(proposal.hash());
              assertThat(one.files().get().hash()).isEqualTo(proposal.hash());
            });

    approve.approve(approver, proposal.id(), null);

    assertThat(waiting.waiting(1)).extracting("hash").doesNotContain(proposal.hash());
  }

  @Test
  void shouldKeepWhatIsProposedAsItIs() {
    Proposal proposal = scene.proposalBy(analyst, "Some may come");

    Refused.with(
        Kind.INVALID_STATE,
        () -> save.save(analyst, proposal.draftId(), WELCOME, rule("All may come"), 1));
    Refused.with(
        Kind.INVALID_STATE, () -> propose.propose(analyst, proposal.draftId(), "Again", null));
  }

  @Test
  void shouldNotLetTheAuthorApprove() {
    Actor both = scene.analystAndApprover();
    Proposal proposal = scene.proposalBy(both, "I may come");

    Refused.with(Kind.FORBIDDEN, () -> approve.approve(both, proposal.id(), null));
    Refused.with(Kind.FORBIDDEN, () -> giveBack.giveBack(both, proposal.id(), "Mine"));
    assertThat(scene.live()).contains("Everybody may come");
  }

  @Test
  void shouldNotLetAnyoneApproveWhoEditedSomeOfIt() {
    Actor both = scene.analystAndApprover();
    Draft draft = scene.draftBy(analyst);
    scene.save(both, draft, EXTRA, rule("An editor was here"));
    scene.save(analyst, draft, EXTRA, rule("The author wrote over it"));
    scene.explainWarnings(analyst, draft);
    Proposal proposal = propose.propose(analyst, draft.id(), "Together", null);

    Refused.with(Kind.FORBIDDEN, () -> approve.approve(both, proposal.id(), null));
  }

  @Test
  void shouldNotLetAnyoneApproveWhoAcceptedItsWarnings() {
    Actor both = scene.analystAndApprover();
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, rule("Some may come"));
    scene.explainWarnings(both, draft);
    scene.explainWarnings(analyst, draft);
    Proposal proposal = propose.propose(analyst, draft.id(), "As agreed", null);

    Refused.with(Kind.FORBIDDEN, () -> approve.approve(both, proposal.id(), null));
    approve.approve(approver, proposal.id(), null);
    assertThat(scene.live()).contains("Some may come");
  }

  @Test
  void shouldNotLetTheProposerApproveWhatOthersWrote() {
    Actor both = scene.analystAndApprover();
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, rule("Some may come"));
    scene.explainWarnings(analyst, draft);
    Proposal proposal = propose.propose(both, draft.id(), "For a colleague", null);

    Refused.with(Kind.FORBIDDEN, () -> approve.approve(both, proposal.id(), null));
  }

  @Test
  void shouldNotLetAnyoneApproveWhatTheyWroteInAnOlderDraft() {
    // given: the same lines, first in a draft of the approver's own
    Actor both = scene.analystAndApprover();
    Draft older = scene.draftBy(both);
    scene.save(both, older, WELCOME, rule("I may come"));
    Proposal copied = scene.proposalBy(analyst, "I may come");

    Refused.with(Kind.FORBIDDEN, () -> approve.approve(both, copied.id(), null));
    approve.approve(approver, copied.id(), null);
    assertThat(scene.live()).contains("I may come");
  }

  @Test
  void shouldLetOnlyApproversAnswerAndOnlyAnalystsPropose() {
    Proposal proposal = scene.proposalBy(analyst, "Some may come");
    Draft draft = scene.draftBy(analyst);
    for (Role role : List.of(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR, Role.ANALYST)) {
      Actor actor = scene.programme.person(role);
      Refused.with(Kind.FORBIDDEN, () -> approve.approve(actor, proposal.id(), null));
      Refused.with(Kind.FORBIDDEN, () -> giveBack.giveBack(actor, proposal.id(), "No"));
      Refused.with(
          Kind.FORBIDDEN,
          () -> rollBack.rollBack(actor, scene.programme.code(), first().number(), "No"));
    }
    Refused.with(Kind.FORBIDDEN, () -> withdraw.withdraw(approver, proposal.id(), "No"));
    Refused.with(Kind.FORBIDDEN, () -> propose.propose(approver, draft.id(), "Mine", null));
    Refused.with(
        Kind.FORBIDDEN,
        () -> proposals.proposal(scene.programme.person(Role.APPLICANT), proposal.id()));
  }

  @Test
  void shouldGoBackToEditingWhenReturnedOrWithdrawn() {
    Proposal proposal = scene.proposalBy(analyst, "Some may come");
    Refused.field(
        "reason", "refusal.field.required", () -> giveBack.giveBack(approver, proposal.id(), " "));

    giveBack.giveBack(approver, proposal.id(), "Who are they?");
    scene.save(analyst, drafts.draft(analyst, proposal.draftId()), WELCOME, rule("Few may come"));
    scene.explainWarnings(analyst, drafts.draft(analyst, proposal.draftId()));
    Proposal again = propose.propose(analyst, proposal.draftId(), "Those few", null);
    withdraw.withdraw(analyst, again.id(), "Not yet");

    assertThat(proposals.proposal(approver, proposal.id()).closing().reason())
        .isEqualTo("Who are they?");
    assertThat(proposals.files(proposal).text(WELCOME)).contains("Some may come");
    assertThat(drafts.draft(analyst, proposal.draftId()).isOpen()).isTrue();
    Refused.with(Kind.INVALID_STATE, () -> approve.approve(approver, again.id(), null));
    assertThat(scene.live()).contains("Everybody may come");
  }

  @Test
  void shouldNotReleaseAStaleProposal() {
    Proposal slow = scene.proposalBy(analyst, "Some may come");
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, EXTRA, rule("Another"));
    approve.approve(approver, scene.proposalBy(scene.analyst(), "All may come").id(), null);

    Refused.with(Kind.INVALID_STATE, () -> approve.approve(approver, slow.id(), null));
    Refused.with(Kind.INVALID_STATE, () -> propose.propose(analyst, draft.id(), "Too late", null));
    assertThat(scene.live()).contains("All may come");
  }

  @Test
  void shouldReleaseOneOfTwoProposalsThatAreApprovedAtOnce() throws InterruptedException {
    Proposal one = scene.proposalBy(analyst, "One may come");
    Proposal two = scene.proposalBy(scene.analyst(), "Two may come");

    List<CommandRejected> refusals =
        AtOnce.refusals(
            () -> approve.approve(approver, one.id(), null),
            () -> approve.approve(approver, two.id(), null));

    assertThat(refusals.stream().filter(Objects::nonNull)).hasSize(1);
    assertThat(history.of(analyst, scene.programme.code())).hasSize(2);
  }

  @Test
  void shouldRefuseToProposeWhatChangesNothing() {
    Draft draft = scene.draftBy(analyst);

    Refused.with(Kind.INVALID_STATE, () -> propose.propose(analyst, draft.id(), "Nothing", null));
  }

  @Test
  void shouldNotProposeWhatTheChecksFindWrong() {
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, AuthoringScene.bytes("package screening;\nrule when"));

    Refused.with(Kind.INVALID_STATE, () -> propose.propose(analyst, draft.id(), "It may do", null));
    Refused.with(Kind.NOT_FOUND, () -> explain.explain(analyst, draft.id(), "none", "It may do"));
    Refused.with(Kind.FORBIDDEN, () -> explain.explain(approver, draft.id(), "none", "It may do"));
  }

  @Test
  void shouldNotProposeAWarningThatNobodyWroteAReasonFor() {
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, rule("Some may come"));

    Refused.with(Kind.INVALID_STATE, () -> propose.propose(analyst, draft.id(), "It may do", null));
    scene.explainWarnings(analyst, draft);
    assertThat(propose.propose(analyst, draft.id(), "It may do", null).isOpen()).isTrue();
  }

  @Test
  void shouldWaitForItsInstant() {
    Instant tomorrow = time.instant().plus(Duration.ofDays(1));
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, rule("Tomorrow you may come"));
    Refused.field(
        "effectiveAt",
        "refusal.proposal-effective-past",
        () -> propose.propose(analyst, draft.id(), "Late", time.instant().minusSeconds(60)));
    for (Instant never : List.of(tomorrow.plus(Duration.ofDays(740)), Instant.MAX)) {
      Refused.field(
          "effectiveAt",
          "refusal.proposal-effective-far",
          () -> propose.propose(analyst, draft.id(), "Some day", never));
    }

    scene.explainWarnings(analyst, draft);
    Proposal proposal = propose.propose(analyst, draft.id(), "A day to prepare", tomorrow);
    approve.approve(approver, proposal.id(), null);

    assertThat(history.of(analyst, scene.programme.code()))
        .extracting(PastRelease::state)
        .containsExactly(ReleaseState.SCHEDULED, ReleaseState.LIVE);
    Proposal sooner = scene.proposalBy(analyst, "Today you may come");
    Refused.with(Kind.INVALID_STATE, () -> approve.approve(approver, sooner.id(), null));
  }

  @Test
  void shouldRollBackWithAReason() {
    approve.approve(approver, scene.proposalBy(analyst, "Some may come").id(), null);
    PastRelease former = first();
    String code = scene.programme.code();
    Refused.field(
        "reason",
        "refusal.field.required",
        () -> rollBack.rollBack(approver, code, former.number(), ""));

    long number = rollBack.rollBack(approver, code, former.number(), "Too many came");

    assertThat(scene.live()).contains("Everybody may come");
    PastRelease newest = history.of(analyst, code).get(0);
    assertThat(newest.number()).isEqualTo(number);
    assertThat(newest.rolledBackTo()).isEqualTo(former.number());
    assertThat(newest.reason()).isEqualTo("Too many came");
    assertThat(newest.hash()).isEqualTo(former.hash());
    Refused.with(
        Kind.INVALID_STATE, () -> rollBack.rollBack(approver, code, former.number(), "Again"));
    Refused.with(Kind.NOT_FOUND, () -> rollBack.rollBack(approver, code, -1, "Again"));
  }

  @Test
  void shouldNotLetAnyoneRollBackToTheirOwnWork() {
    Actor both = scene.analystAndApprover();
    String code = scene.programme.code();
    approve.approve(approver, scene.proposalBy(both, "I may come").id(), null);
    long own = history.of(analyst, code).get(0).number();
    approve.approve(approver, scene.proposalBy(analyst, "You may come").id(), null);

    Refused.with(Kind.FORBIDDEN, () -> rollBack.rollBack(both, code, own, "Mine was better"));
    rollBack.rollBack(approver, code, own, "Theirs was better");

    assertThat(scene.live()).contains("I may come");
  }

  @Test
  void shouldNotCompileStrictlyAgainWhatTheChecksLetPass() {
    // given: what only a strict compilation refuses, and a report that says that it passed
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, EXTRA, onlyStrictlyWrong("2"));
    scene.passes(drafts.files(analyst, draft.id()), 0);
    Proposal proposal = propose.propose(analyst, draft.id(), "It passed", null);

    approve.approve(approver, proposal.id(), null);

    assertThat(history.of(analyst, scene.programme.code()).get(0).hash())
        .isEqualTo(proposal.hash());
  }

  @Test
  void shouldNotRelyOnWhatOtherChecksLetPass() {
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, EXTRA, onlyStrictlyWrong("3"));
    scene.passes(drafts.files(analyst, draft.id()), 1);

    Refused.with(
        Kind.INVALID_STATE, () -> propose.propose(analyst, draft.id(), "It passed once", null));
  }

  private static byte[] onlyStrictlyWrong(String name) {
    return AuthoringScene.bytes(
        "package screening;\nimport dev.hatchway.rules.facts.*;\nrule \"x"
            + name
            + "\"\nwhen\n  Company(employees > \"abc\")\nthen\nend\n");
  }

  private PastRelease first() {
    List<PastRelease> all = history.of(analyst, scene.programme.code());
    return all.get(all.size() - 1);
  }
}
