package dev.hatchway.people;

import dev.hatchway.identity.NewAccount;
import dev.hatchway.identity.People;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Lets the first administrator in where nobody has an account, or says how to. */
@ApplicationScoped
class FirstAdministrator {

  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

  private final AdministratorSettings settings;
  private final People people;
  private final RegisterFirstAdministrator register;

  FirstAdministrator(
      AdministratorSettings settings, People people, RegisterFirstAdministrator register) {
    this.settings = settings;
    this.people = people;
    this.register = register;
  }

  /** After the demo programme, which brings people of its own. */
  void atStart(@Observes @Priority(Interceptor.Priority.APPLICATION + 600) StartupEvent event) {
    letIn();
  }

  void letIn() {
    if (!people.nobodyIsHere()) {
      return;
    }
    if (!settings.isComplete()) {
      LOG.warn(
          "Nobody has an account here yet, so nobody can log in. Set"
              + " hatchway.administrator.username, hatchway.administrator.password,"
              + " hatchway.administrator.programme.code and"
              + " hatchway.administrator.programme.name (as environment variables:"
              + " HATCHWAY_ADMINISTRATOR_USERNAME and so on), and start Hatchway again.");
      return;
    }
    String username = settings.username().orElseThrow();
    try {
      if (register.register(administrator(username), programme())) {
        LOG.infof(
            "%s administers the programme %s. Log in, change the password, and take it out of the"
                + " settings.",
            username, settings.programme().name().orElseThrow());
      }
    } catch (CommandRejected refusal) {
      if (refusal.kind().isOurs()) {
        throw refusal;
      }
      LOG.errorf(
          "The first administrator %s was not registered: %s. Correct hatchway.administrator.* and"
              + " start Hatchway again.",
          username, reasons(refusal));
    }
  }

  private NewAccount administrator(String username) {
    return new NewAccount(
        username, settings.name().orElse(username), null, settings.password().orElseThrow());
  }

  private NewProgramme programme() {
    return new NewProgramme(
        settings.programme().code().orElseThrow(), settings.programme().name().orElseThrow());
  }

  private static String reasons(CommandRejected refusal) {
    return refusal.fields().isEmpty()
        ? refusal.reason()
        : refusal.fields().stream()
            .map(FirstAdministrator::reason)
            .collect(Collectors.joining("; "));
  }

  private static String reason(FieldError error) {
    return error.field() + " (" + error.reason() + ")";
  }
}
