package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.NameRule;
import dev.hatchway.platform.ReadableText;
import java.util.ArrayList;
import java.util.List;

/** What an application must say before it is submitted by form or API. */
final class ProfileRequirements {

  private ProfileRequirements() {}

  static List<FieldError> missing(ApplicationProfile profile) {
    List<FieldError> errors = new ArrayList<>();
    NameRule.problem("company.legalName", profile.company().legalName(), ProfileLimits.LONGEST_NAME)
        .ifPresent(errors::add);
    require(errors, "company.country", profile.company().country());
    require(errors, "product.kind", profile.product().kind());
    require(errors, "product.stage", profile.product().stage());
    require(errors, "description", profile.description());
    if (profile.needs().isEmpty()) {
      errors.add(new FieldError("needs", "refusal.field.one-need"));
    }
    return errors;
  }

  private static void require(List<FieldError> errors, String field, Object value) {
    if (value == null || value instanceof String text && !ReadableText.saysSomething(text)) {
      errors.add(new FieldError(field, "refusal.field.required"));
    }
  }
}
