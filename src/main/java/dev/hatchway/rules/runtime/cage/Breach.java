package dev.hatchway.rules.runtime.cage;

/**
 * A place where text reaches for more than rules may; line and column count from 1, 0 is unknown.
 */
public record Breach(int line, int column, String message) {}
