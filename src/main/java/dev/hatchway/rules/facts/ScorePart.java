package dev.hatchway.rules.facts;

/** Points that an application gets for one criterion. */
public record ScorePart(Criterion criterion, int points, String reason) implements Outcome {}
