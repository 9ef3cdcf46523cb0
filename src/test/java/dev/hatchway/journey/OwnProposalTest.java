package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.rules.authoring.Proposal;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.rules.authoring.ProposeDraft;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Someone who may write rules and approve them never approves their own. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OwnProposalTest {

  private static final String FILE = "screening/eligibility.dslr";

  @Inject OpenProgramme programme;
  @Inject OpenDraft openDraft;
  @Inject SaveDraftFile saveFile;
  @Inject ProposeDraft propose;
  @Inject Drafts drafts;
  @Inject Proposals proposals;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private Actor author;
  private Proposal proposal;

  @BeforeEach
  void aProposalOfSomeoneWhoMayApprove() {
    programme.openToVisitors();
    author = programme.reviewer(Role.REVIEWER, Role.ANALYST, Role.RULE_APPROVER);
    Draft draft = openDraft.open(author, programme.code(), "A note of my own");
    String text = "// A note.\n" + drafts.files(author, draft.id()).text(FILE);
    saveFile.save(author, draft.id(), FILE, text.getBytes(StandardCharsets.UTF_8), 0);
    proposal = propose.propose(author, draft.id(), "I want it so", null);
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void shouldOfferApprovalToEverybodyButTheAuthor() {
    assertThat(approveButton(author)).hasCount(0);
    assertThat(approveButton(programme.person(Role.RULE_APPROVER))).hasCount(1);
  }

  @Test
  void shouldRefuseTheAuthorsApproval() {
    Visitor visitor = Visitor.of(browser, home, author);

    APIResponse answer =
        visitor
            .page()
            .request()
            .post(
                home + "api/rules/proposals/" + proposal.id() + "/approval",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData("{}"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(proposals.proposal(author, proposal.id()).isOpen()).isTrue();
  }

  private Locator approveButton(Actor actor) {
    Visitor visitor = Visitor.of(browser, home, actor);
    visitor.open("rules/proposals/" + proposal.id());
    visitor.shouldSee("I want it so");
    return visitor.page().locator("form[action$='/approval'] button");
  }
}
