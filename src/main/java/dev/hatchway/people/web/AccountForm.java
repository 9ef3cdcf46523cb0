package dev.hatchway.people.web;

import dev.hatchway.identity.NewAccount;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Somebody new as they were typed; the password is never shown again. */
public class AccountForm {

  @RestForm public String username;
  @RestForm public String displayName;
  @RestForm public String email;
  @RestForm public String password;
  @RestForm public String role;
  @RestForm public String partner;

  NewAccount account() {
    return new NewAccount(username, displayName, email, password);
  }

  Role role() {
    return role(role);
  }

  /** INVALID_ARGUMENT where there is no such role. */
  static Role role(String typed) {
    return Arrays.stream(Role.values())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                CommandRejected.invalidFields(
                    "role", typed, List.of(new FieldError("role", "refusal.field.choice"))));
  }
}
