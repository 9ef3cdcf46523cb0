package dev.hatchway.bench.peers;

import java.util.List;
import java.util.Map;

/** What the instances of the benchmark are about: ten variables of about 900 characters. */
final class Applications {

  static final Map<String, Object> VERDICT =
      Map.of("verdict", "accept", "comment", "fits the programme");

  private static final List<String> COUNTRIES = List.of("TW", "CN", "US");
  private static final String SUMMARY =
      "A short text about what the startup makes and what it needs from the programme. ".repeat(8);

  private Applications() {}

  static Map<String, Object> number(int i) {
    return Map.of(
        "company",
        "Startup " + i,
        "country",
        COUNTRIES.get(i % 3),
        "employees",
        i % 200,
        "annualRevenueUsd",
        1000L * (i % 5000),
        "sector",
        "wearables",
        "stage",
        "prototype",
        "patents",
        i % 7,
        "founded",
        2010 + i % 14,
        "summary",
        SUMMARY,
        "needs",
        "design,patent,supply-chain,cloud");
  }
}
