package dev.hatchway.rules.facts;

import java.util.UUID;

/** Something that keeps a reviewer from this application, whatever else speaks for them. */
public record ReviewerBar(UUID personId, String reason) implements Outcome {}
