package dev.hatchway.rules.runtime;

/** A rule, the file and the decision that it stands in, and its line (row of a table) there. */
public record NamedRule(String name, String file, String decision, int line) {}
