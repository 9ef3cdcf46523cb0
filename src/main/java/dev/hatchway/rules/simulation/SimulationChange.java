package dev.hatchway.rules.simulation;

import java.util.List;
import java.util.UUID;

/**
 * One thing that comes out otherwise for one application, and the rules that make the difference.
 */
record SimulationChange(
    UUID applicationId,
    UUID decisionId,
    String aspect,
    String before,
    String after,
    List<String> newlyFired,
    List<String> noLongerFired) {}
