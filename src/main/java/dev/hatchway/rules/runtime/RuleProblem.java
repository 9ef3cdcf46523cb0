package dev.hatchway.rules.runtime;

/**
 * Why a file can't be part of a release. Line (row of a table) and column count from 1 and are 0
 * where they are not known.
 */
public record RuleProblem(String file, int line, int column, String message) {

  public RuleProblem(String file, int line, String message) {
    this(file, line, 0, message);
  }
}
