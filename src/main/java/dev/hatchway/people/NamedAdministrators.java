package dev.hatchway.people;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.EndInstallationAdministrator;
import dev.hatchway.identity.InstallationAdministrators;
import dev.hatchway.identity.NameInstallationAdministrator;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Names administrators of the installation, and ends it, by username. */
@ApplicationScoped
public class NamedAdministrators {

  private final Actors actors;
  private final InstallationAdministrators administrators;
  private final NameInstallationAdministrator name;
  private final EndInstallationAdministrator end;

  NamedAdministrators(
      Actors actors,
      InstallationAdministrators administrators,
      NameInstallationAdministrator name,
      EndInstallationAdministrator end) {
    this.actors = actors;
    this.administrators = administrators;
    this.name = name;
    this.end = end;
  }

  /** Gives whether it is done; false where a second administrator is to confirm it. */
  public boolean name(Actor actor, String username) {
    return name.name(actor, idOf(actor, username));
  }

  public void end(Actor actor, String username) {
    end.end(actor, idOf(actor, username));
  }

  /** Who does not administer the installation does not learn either who has an account. */
  private UUID idOf(Actor actor, String username) {
    administrators.require(actor, "administrators");
    try {
      return actors.named(username == null ? "" : username.strip()).id();
    } catch (CommandRejected unknown) {
      throw CommandRejected.invalidFields(
          "person", username, List.of(new FieldError("username", "refusal.username-unknown")));
    }
  }
}
