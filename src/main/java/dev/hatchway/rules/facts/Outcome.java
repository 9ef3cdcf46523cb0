package dev.hatchway.rules.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that a rule concluded; each one carries its reason, which is the rule's name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Eligibility.class, name = "Eligibility"),
  @JsonSubTypes.Type(value = SizeClass.class, name = "SizeClass"),
  @JsonSubTypes.Type(value = ScorePart.class, name = "ScorePart"),
  @JsonSubTypes.Type(value = ReviewPlan.class, name = "ReviewPlan"),
  @JsonSubTypes.Type(value = ReviewerMatch.class, name = "ReviewerMatch"),
  @JsonSubTypes.Type(value = ReviewerBar.class, name = "ReviewerBar"),
  @JsonSubTypes.Type(value = ResourceMatch.class, name = "ResourceMatch"),
  @JsonSubTypes.Type(value = ResourceBar.class, name = "ResourceBar"),
  @JsonSubTypes.Type(value = Deadline.class, name = "Deadline")
})
public sealed interface Outcome
    permits Eligibility,
        SizeClass,
        ScorePart,
        ReviewPlan,
        ReviewerMatch,
        ReviewerBar,
        ResourceMatch,
        ResourceBar,
        Deadline {

  /** The sentence that a person is told. */
  String reason();

  /** Text that it has besides its reason, such as the code of a resource; null where none. */
  default String about() {
    return null;
  }
}
