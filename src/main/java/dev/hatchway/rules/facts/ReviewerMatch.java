package dev.hatchway.rules.facts;

import java.util.UUID;

/** Something that speaks for a reviewer; points of one reviewer add up. */
public record ReviewerMatch(UUID personId, int points, String reason) implements Outcome {}
