package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
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

  /** A draft may be incomplete and wrong, but not over-long. */
  void requireStorable(String id, ApplicationProfile profile) {
    refuse(id, ProfileLimits.texts(profile));
  }

  /** What came by form or API must be possible and complete. */
  void requireComplete(String id, ApplicationProfile profile) {
    List<FieldError> errors = new ArrayList<>(ProfileRequirements.missing(profile));
    errors.addAll(ProfileLimits.texts(profile));
    errors.addAll(ProfileLimits.values(profile, time.today().getYear()));
    refuse(id, errors);
  }

  /** What came by file must be possible and have the company's name. */
  void requireNamed(String id, ApplicationProfile profile) {
    List<FieldError> errors = new ArrayList<>();
    if (CompanyKey.of(profile.company().legalName()) == null) {
      errors.add(new FieldError("company.legalName", "refusal.field.required"));
    }
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
      throw CommandRejected.invalidFields("application", id, errors);
    }
  }
}
