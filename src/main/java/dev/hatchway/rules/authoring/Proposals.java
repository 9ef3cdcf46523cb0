package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Proposals to read, for those who may read rules; FORBIDDEN to others. */
@ApplicationScoped
public class Proposals {

  private final Programmes programmes;
  private final Authorization authorization;
  private final ProposalAccess access;
  private final DraftAccess draftAccess;
  private final RuleProposals proposals;
  private final DraftFiles files;
  private final PastReleases releases;
  private final Checks checked;
  private final WarningReasons reasons;
  private final FailedProposals failed;

  Proposals(
      Programmes programmes,
      Authorization authorization,
      ProposalAccess access,
      DraftAccess draftAccess,
      RuleProposals proposals,
      DraftFiles files,
      PastReleases releases,
      Checks checked,
      WarningReasons reasons,
      FailedProposals failed) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.access = access;
    this.draftAccess = draftAccess;
    this.proposals = proposals;
    this.files = files;
    this.releases = releases;
    this.checked = checked;
    this.reasons = reasons;
    this.failed = failed;
  }

  /** Of a programme: those that wait first, then the newest. */
  public List<Proposal> of(Actor actor, String programmeCode) {
    Programme programme = programmes.withCode(programmeCode);
    authorization.require(
        actor, Permission.READ_RULES, Subject.inProgramme("rules", programmeCode, programme.id()));
    Map<UUID, Proposal.Failure> failures = failed.of(programme.id());
    return proposals.of(programme.id()).stream()
        .map(p -> p.with(programmeCode).with(failures.get(p.proposal().id())))
        .toList();
  }

  /** NOT_FOUND where there is none. */
  public Proposal proposal(Actor actor, UUID id) {
    return view(access.toRead(actor, id));
  }

  /** The draft's last proposal. */
  public Optional<Proposal> ofDraft(Actor actor, UUID draftId) {
    return proposals.newestOf(draftAccess.toRead(actor, draftId).id()).map(this::view);
  }

  /** What it was proposed on. */
  public RuleFiles base(Proposal proposal) {
    return releases.files(proposal.baseHash());
  }

  /** What it would release, as it was when it was proposed. */
  public RuleFiles files(Proposal proposal) {
    return files.at(proposal.baseHash(), proposal.draftId(), proposal.revision());
  }

  /** What the checks say of files of a draft or proposal. */
  public CheckReport checks(RuleFiles of) {
    return checked.of(of);
  }

  /** As {@link #checks}, without waiting: empty while they are being checked aside. */
  public Optional<CheckReport> checked(RuleFiles of) {
    Optional<CheckReport> report = checked.ofContent(of.hash());
    if (report.isEmpty()) {
      checked.begin(of);
    }
    return report;
  }

  /** Why warnings of a draft are accepted, by the finding's key. */
  public Map<String, WarningReason> reasons(Actor actor, UUID draftId) {
    return reasons.of(draftAccess.toRead(actor, draftId).id());
  }

  /**
   * Whether the actor may answer, as far as can be told before; {@link ApproveProposal} asks more.
   */
  public boolean mayAnswer(Actor actor, Proposal proposal) {
    return proposal.isOpen() && access.mayAnswer(actor, proposal);
  }

  /** Whether the actor may take it back. */
  public boolean mayWithdraw(Actor actor, Proposal proposal) {
    return proposal.isOpen()
        && authorization.allows(
            actor,
            Permission.EDIT_RULES,
            Subject.inProgramme("proposal", proposal.id(), proposal.programmeId()));
  }

  /** How many proposals wait for an answer that the actor's role lets them give. */
  public long waitingFor(Actor actor) {
    Set<UUID> programmesAsApprover = new HashSet<>();
    for (Role role : Permission.APPROVE_RULES.roles()) {
      programmesAsApprover.addAll(actor.programmesAs(role));
    }
    return proposals.waiting(programmesAsApprover);
  }

  private Proposal view(RuleProposals.Found found) {
    UUID programmeId = found.proposal().programmeId();
    return found
        .with(programmes.withId(programmeId).code())
        .with(failed.of(programmeId).get(found.proposal().id()));
  }
}
