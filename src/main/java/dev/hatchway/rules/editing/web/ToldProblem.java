package dev.hatchway.rules.editing.web;

import dev.hatchway.rules.editing.Diagnostic;
import dev.hatchway.rules.editing.Diagnostic.Severity;
import dev.hatchway.web.Sayings;
import java.util.List;

/** A diagnostic in the reader's words; line and column count from 1. */
public record ToldProblem(
    int line, int column, int length, Severity severity, String cell, String message) {

  static List<ToldProblem> of(List<Diagnostic> found, Sayings sayings) {
    return found.stream()
        .map(
            d ->
                new ToldProblem(
                    d.line(),
                    d.column(),
                    d.length(),
                    d.severity(),
                    d.cell(),
                    sayings.say(d.messageKey(), d.arguments().toArray())))
        .toList();
  }

  public boolean isInCell() {
    return !cell.isEmpty();
  }
}
