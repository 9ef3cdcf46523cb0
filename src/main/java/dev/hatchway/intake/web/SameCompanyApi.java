package dev.hatchway.intake.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.CompanyComparison.Verdict;
import dev.hatchway.intake.CompareCompanies;
import dev.hatchway.intake.LikelySame;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications that may be one company's, for programs. */
@Path("/api/same-company")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
class SameCompanyApi {

  /** Two references; the first came before the other. */
  record MayBeSame(String reference, String other, String company, String otherCompany) {}

  /** With SAME_ASK_TO_WITHDRAW the applicant of the application at reference is asked. */
  record Decision(String reference, String other, Verdict verdict, String reason) {}

  private final CurrentActor currentActor;
  private final LikelySame likely;
  private final CompareCompanies compare;

  SameCompanyApi(CurrentActor currentActor, LikelySame likely, CompareCompanies compare) {
    this.currentActor = currentActor;
    this.likely = likely;
    this.compare = compare;
  }

  @GET
  @Operation(summary = "Applications that may be one company's, about which no manager decided yet")
  public List<MayBeSame> open() {
    return likely.open(currentActor.get()).stream()
        .map(
            pair ->
                new MayBeSame(
                    pair.first().reference(),
                    pair.other().reference(),
                    pair.first().companyName(),
                    pair.other().companyName()))
        .toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide whether two applications are one company's, and what follows")
  public void decide(Decision decision) {
    compare.decide(
        currentActor.get(),
        decision.reference(),
        decision.other(),
        decision.verdict(),
        decision.reason());
  }
}
