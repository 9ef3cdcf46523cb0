package dev.hatchway.rules.simulation;

import java.util.List;
import java.util.UUID;

/** A past application for which something comes out otherwise, and the rules that make it so. */
public record ChangedCase(
    long number,
    UUID applicationId,
    String reference,
    String company,
    String aspect,
    String before,
    String after,
    List<String> newlyFired,
    List<String> noLongerFired) {}
