package dev.hatchway.rules.runtime;

/** Why a file can't be part of a release; line (row of a table) is 0 where it is not known. */
public record RuleProblem(String file, int line, String message) {}
