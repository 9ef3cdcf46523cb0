package dev.hatchway.people;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.NameRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A programme as somebody plans it; its code is for addresses and files, its name for people. */
public record NewProgramme(String code, String name) {

  private static final String CODE = "[a-z0-9][a-z0-9-]{1,59}";
  private static final int LONGEST_NAME = 100;

  public NewProgramme {
    code = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
    name = name == null ? "" : name.strip();
  }

  void check() {
    List<FieldError> problems = new ArrayList<>();
    if (!code.matches(CODE)) {
      problems.add(new FieldError("code", "refusal.code"));
    }
    NameRule.problem("name", name, LONGEST_NAME).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw CommandRejected.invalidFields("programme", code, problems);
    }
  }
}
