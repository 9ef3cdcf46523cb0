package dev.hatchway.rules.facts;

/**
 * How many reviewers an application gets, and from how many points between the highest and the
 * lowest total (of 100) their reviews count as diverging.
 */
public record ReviewPlan(int reviewers, int divergenceThreshold, String reason)
    implements Outcome {}
