package dev.hatchway.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Releases of the demo programme as people make them: drafted, proposed and approved by API. */
final class ApprovedReleases {

  private static final String ELIGIBILITY = "screening/eligibility.dslr";

  private final Node drafting;
  private final Map<String, String> analyst;
  private final Map<String, String> approver;

  /** Drafts are written on this node; approved they are on any. */
  ApprovedReleases(Node drafting) {
    this.drafting = drafting;
    this.analyst = drafting.logIn("noor");
    this.approver = drafting.logIn("ingrid");
  }

  /** Who may read what is live, on every node. */
  Map<String, String> reader() {
    return analyst;
  }

  /** Releases the newest rules with a remark, and gives their hash. */
  String release(Node approving, String remark) {
    return approved(approving, proposed(remark, null));
  }

  /** A proposal to release the newest rules with a remark, at once where there is no instant. */
  String proposed(String remark, Instant effectiveAt) {
    Response draft =
        drafting.post(
            analyst, "/api/rules/drafts", Map.of("programme", "springboard", "title", remark));
    assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
    String path = "/api/rules/drafts/" + draft.path("id");
    remark(path, remark);
    Map<String, Object> asked =
        effectiveAt == null
            ? Map.of("message", remark)
            : Map.of("message", remark, "effectiveAt", effectiveAt.toString());
    Response proposal = drafting.post(analyst, path + "/proposals", asked);
    assertThat(proposal.statusCode()).as(proposal.asString()).isEqualTo(201);
    return proposal.path("id");
  }

  private void remark(String draft, String remark) {
    String rules = drafting.get(analyst, draft + "/files/" + ELIGIBILITY).body().asString();
    String changed = "// " + remark + "\n" + rules.replaceFirst("^// Reviewers.*\n", "");
    Number revision = drafting.get(analyst, draft).path("draft.revision");
    Response saved =
        RestAssured.given()
            .baseUri(drafting.address())
            .cookies(analyst)
            .contentType(ContentType.BINARY)
            .queryParam("revision", revision)
            .body(changed.getBytes(StandardCharsets.UTF_8))
            .put(draft + "/files/" + ELIGIBILITY);
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
  }

  /** The hash of what was approved. */
  String approved(Node approving, String proposal) {
    Response answer =
        approving.post(approver, "/api/rules/proposals/" + proposal + "/approval", Map.of());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("hash");
  }
}
