package dev.hatchway.nodes;

import java.util.List;
import java.util.Map;

/** Applications as programs send them. */
public final class Submissions {

  private Submissions() {}

  /** One that the shipped rules find eligible. */
  public static Map<String, Object> of(String company) {
    return of(company, "LIMITED_COMPANY");
  }

  /** One that the shipped rules turn away, so that it takes up no reviewer. */
  static Map<String, Object> turnedAway(String company) {
    return of(company, "NON_PROFIT");
  }

  private static Map<String, Object> of(String company, String legalForm) {
    return Map.of(
        "company",
        Map.of(
            "legalName",
            company,
            "country",
            "DE",
            "city",
            "Dresden",
            "foundedYear",
            2022,
            "legalForm",
            legalForm,
            "employees",
            7,
            "largeOwnershipPercent",
            0,
            "turnover",
            Map.of("amount", 420_000, "currency", "EUR"),
            "balanceSheet",
            Map.of("amount", 310_000, "currency", "EUR"),
            "paidInCapital",
            Map.of("amount", 50_000, "currency", "EUR")),
        "product",
        Map.of("sector", "INDUSTRIAL", "kind", "BOTH", "stage", "PILOT"),
        "intellectualProperty",
        Map.of("patentsFiled", 1, "patentsGranted", 0, "patentsLicensed", 0),
        "funding",
        Map.of("raised", Map.of("amount", 150_000, "currency", "EUR"), "rounds", 1),
        "needs",
        List.of(Map.of("kind", "CLOUD_CREDITS", "urgency", "NOW")),
        "targetMarkets",
        List.of("US"),
        "description",
        "Sensors that tell a maintenance crew which bearing fails next week.",
        "website",
        "https://switch.example");
  }
}
