package dev.hatchway.rules.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something that rules may look at. Facts are immutable and rules never edit them; a value that was
 * not given is null, never zero, and rules say what missing means.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Company.class, name = "Company"),
  @JsonSubTypes.Type(value = Product.class, name = "Product"),
  @JsonSubTypes.Type(value = IntellectualProperty.class, name = "IntellectualProperty"),
  @JsonSubTypes.Type(value = Funding.class, name = "Funding"),
  @JsonSubTypes.Type(value = Need.class, name = "Need"),
  @JsonSubTypes.Type(value = TargetMarket.class, name = "TargetMarket"),
  @JsonSubTypes.Type(value = Submission.class, name = "Submission"),
  @JsonSubTypes.Type(value = ReviewScore.class, name = "ReviewScore"),
  @JsonSubTypes.Type(value = Reviewer.class, name = "Reviewer"),
  @JsonSubTypes.Type(value = Resource.class, name = "Resource"),
  @JsonSubTypes.Type(value = RequestedStep.class, name = "RequestedStep")
})
public sealed interface Fact
    permits Company,
        Product,
        IntellectualProperty,
        Funding,
        Need,
        TargetMarket,
        Submission,
        ReviewScore,
        Reviewer,
        Resource,
        RequestedStep {

  /** Whole numbers of facts are no larger, and no smaller than this below zero. */
  long MOST = 1_000_000_000;

  /** How the fact is called where a fired rule is explained, such as {@code reviewer ana}. */
  String label();
}
