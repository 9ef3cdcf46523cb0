package dev.hatchway.identity;

import dev.hatchway.identity.RegisterPerson.NewPerson;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.NameRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An account as somebody asks for it; usernames and e-mail addresses are kept in small letters. */
public record NewAccount(String username, String displayName, String email, String password) {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMAIL = 100;

  public NewAccount {
    username = plain(username).toLowerCase(Locale.ROOT);
    displayName = plain(displayName);
    email = plain(email).toLowerCase(Locale.ROOT);
  }

  /** The account of somebody who logs in with their e-mail address. */
  public static NewAccount byEmail(String email, String displayName, String password) {
    return new NewAccount(email, displayName, email, password);
  }

  private static String plain(String entered) {
    return entered == null ? "" : entered.strip();
  }

  /** The person to register; INVALID_ARGUMENT names each field that is not right. */
  public NewPerson as(List<Actor.Membership> memberships) {
    List<FieldError> problems = problems();
    if (!problems.isEmpty()) {
      throw CommandRejected.invalidFields("person", username, problems);
    }
    return new NewPerson(
        username, password, displayName, email.isEmpty() ? null : email, memberships);
  }

  /** What is not right with it, by field. */
  public List<FieldError> problems() {
    List<FieldError> problems = new ArrayList<>();
    boolean byEmail = !email.isEmpty() && username.equals(email);
    if (!byEmail && !USERNAME.matcher(username).matches()) {
      problems.add(new FieldError("username", "refusal.username"));
    }
    NameRule.problem("displayName", displayName, LONGEST_NAME).ifPresent(problems::add);
    if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
      problems.add(new FieldError("email", "refusal.email"));
    }
    PasswordStrength.weakness(password, username).ifPresent(problems::add);
    return problems;
  }
}
