package dev.hatchway.rules.scenarios;

import java.util.List;

/** A line of a file of scenarios that can't be read; why is a message key with its arguments. */
public record ScenarioProblem(String file, int line, String messageKey, List<Object> args) {}
