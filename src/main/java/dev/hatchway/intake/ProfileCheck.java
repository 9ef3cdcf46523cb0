package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.NameRule;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Whether a profile can be kept, and whether it is complete; every field that is not is named. */
@ApplicationScoped
class ProfileCheck {

  private static final int LONGEST_KEY = 200;

  private final Time time;

  ProfileCheck(Time time) {
    this.time = time;
  }

  /** A draft may be incomplete and wrong, but nothing in it may be out of all bounds. */
  void requireStorable(String id, ApplicationProfile profile) {
    List<FieldError> errors = new ArrayList<>(ProfileLimits.texts(profile));
    errors.addAll(ProfileLimits.amounts(profile));
    refuse(id, errors);
  }

  /** What came by form or API must be possible and complete. */
  void requireComplete(String id, ApplicationProfile profile) {
    List<FieldError> errors = new ArrayList<>();
    profile
        .unreadable()
        .forEach(part -> errors.add(new FieldError(part.place(), "refusal.field.unreadable")));
    errors.addAll(ProfileRequirements.missing(profile));
    errors.addAll(ProfileLimits.texts(profile));
    errors.addAll(ProfileLimits.values(profile, time.today().getYear()));
    refuse(id, errors);
  }

  /** What came by file must be possible and have the company's name. */
  void requireNamed(String id, ApplicationProfile profile) {
    List<FieldError> errors = new ArrayList<>();
    NameRule.problem("company.legalName", profile.company().legalName(), ProfileLimits.LONGEST_NAME)
        .ifPresent(errors::add);
    errors.addAll(ProfileLimits.texts(profile));
    errors.addAll(ProfileLimits.values(profile, time.today().getYear()));
    refuse(id, errors);
  }

  void requireKey(String key) {
    if (key.length() > LONGEST_KEY) {
      throw CommandRejected.invalid(
          "idempotency-key", key.substring(0, 20) + "…", "refusal.key-too-long", LONGEST_KEY);
    }
  }

  private static void refuse(String id, List<FieldError> errors) {
    if (!errors.isEmpty()) {
      List<FieldError> each = errors.stream().distinct().toList();
      throw CommandRejected.invalidFields("application", id, each);
    }
  }
}
