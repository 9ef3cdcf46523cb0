package dev.hatchway.programme.web;

import dev.hatchway.identity.NewAccount;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody who wants to apply typed; the password is never shown again. */
public class SignUpForm {

  @RestForm public String programme;
  @RestForm public String displayName;
  @RestForm public String email;
  @RestForm public String password;

  NewAccount account() {
    return NewAccount.byEmail(email, displayName, password);
  }
}
