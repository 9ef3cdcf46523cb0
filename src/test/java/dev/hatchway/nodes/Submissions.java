package dev.hatchway.nodes;

import java.util.List;
import java.util.Map;

/** Applications as programs send them. */
public final class Submissions {

  private Submissions() {}

  /** One that the shipped rules find eligible. */
  public static Map<String, Object> of(String company) {
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
            "LIMITED_COMPANY",
            "employees",
            7,
            "largeOwnershipPercent",
            0),
        "product",
        Map.of("sector", "INDUSTRIAL", "kind", "BOTH", "stage", "PILOT"),
        "intellectualProperty",
        Map.of("patentsFiled", 1),
        "funding",
        Map.of("rounds", 1),
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
