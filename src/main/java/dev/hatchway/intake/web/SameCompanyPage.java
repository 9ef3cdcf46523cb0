package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.CompanyComparison;
import dev.hatchway.intake.CompanyComparison.Verdict;
import dev.hatchway.intake.CompanyComparisons;
import dev.hatchway.intake.CompareCompanies;
import dev.hatchway.intake.LikelySame;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** Applications that may be one company's: a list, and two of them side by side to decide about. */
@Path("/same-company")
class SameCompanyPage {

  private static final String ASK = "ASK ";

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    static native TemplateInstance samecompany(List<LikelySame.Pair> open);

    static native TemplateInstance samepair(
        LikelySame.Pair pair,
        CompanyComparison decided,
        List<Option> decisions,
        String reason,
        List<FieldError> errors);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final LikelySame likely;
  private final CompanyComparisons comparisons;
  private final CompareCompanies compare;
  private final Sayings sayings;

  SameCompanyPage(
      Pages pages,
      CurrentActor currentActor,
      LikelySame likely,
      CompanyComparisons comparisons,
      CompareCompanies compare,
      Sayings sayings) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.likely = likely;
    this.comparisons = comparisons;
    this.compare = compare;
    this.sayings = sayings;
  }

  @GET
  public Response open() {
    return pages.show(Templates.samecompany(likely.open(currentActor.get())));
  }

  @GET
  @Path("/{reference}/{other}")
  public Response pair(String reference, String other) {
    return pages.show(page(reference, other, null, "", List.of()));
  }

  @POST
  @Path("/{reference}/{other}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      String reference, String other, @RestForm String decision, @RestForm String reason) {
    Actor actor = currentActor.get();
    boolean asksOther = (ASK + other).equals(decision);
    try {
      compare.decide(
          actor,
          asksOther ? other : reference,
          asksOther ? reference : other,
          verdict(decision, reference, other),
          reason);
      return pages.goTo("/same-company", "intake.same.decided");
    } catch (CommandRejected refusal) {
      if (refusal.kind() != Kind.INVALID_ARGUMENT) {
        throw refusal;
      }
      return pages.show(
          refusal.kind().status(), page(reference, other, decision, reason, refusal.fields()));
    }
  }

  private static Verdict verdict(String decision, String reference, String other) {
    if ((ASK + reference).equals(decision) || (ASK + other).equals(decision)) {
      return Verdict.SAME_ASK_TO_WITHDRAW;
    }
    return Stream.of(Verdict.SAME_KEEP_BOTH, Verdict.NOT_SAME)
        .filter(verdict -> verdict.name().equals(decision))
        .findFirst()
        .orElse(null);
  }

  private TemplateInstance page(
      String reference, String other, String decision, String reason, List<FieldError> errors) {
    LikelySame.Pair pair = comparisons.pair(currentActor.get(), reference, other);
    return Templates.samepair(
        pair,
        comparisons.of(pair.first().id()).get(pair.other().id()),
        decisions(pair, decision),
        reason == null ? "" : reason,
        errors);
  }

  /** Who applied by file cannot be asked. */
  private List<Option> decisions(LikelySame.Pair pair, String chosen) {
    List<Option> decisions = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.NOT_SAME, Verdict.SAME_KEEP_BOTH)) {
      decisions.add(
          new Option(verdict.name(), sayings.name(verdict), verdict.name().equals(chosen)));
    }
    for (StartupApplication asked : List.of(pair.first(), pair.other())) {
      if (asked.applicantId() != null) {
        String value = ASK + asked.reference();
        decisions.add(
            new Option(
                value, sayings.say("intake.same.ask", asked.reference()), value.equals(chosen)));
      }
    }
    return decisions;
  }
}
