package dev.hatchway.people;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.NameInstallationAdministrator;
import dev.hatchway.platform.CommandRejected;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Names the administrator of the installation that an operator asks for. */
@ApplicationScoped
class AdministratorBySetting {

  private static final Logger LOG = Logger.getLogger(AdministratorBySetting.class);

  private final InstallationSettings settings;
  private final Actors actors;
  private final NameInstallationAdministrator name;

  AdministratorBySetting(
      InstallationSettings settings, Actors actors, NameInstallationAdministrator name) {
    this.settings = settings;
    this.actors = actors;
    this.name = name;
  }

  /** After the first administrator was let in. */
  void atStart(@Observes @Priority(Interceptor.Priority.APPLICATION + 700) StartupEvent event) {
    settings.administrator().ifPresent(this::name);
  }

  void name(String username) {
    try {
      name.name(Actor.SYSTEM, actors.named(username).id());
      LOG.infof(
          "%s administers the installation, as hatchway.installation.administrator says.",
          username);
    } catch (CommandRejected refusal) {
      if (refusal.kind() == CommandRejected.Kind.NOT_FOUND) {
        LOG.errorf(
            "hatchway.installation.administrator names %s, who has no account here. Nobody was"
                + " named.",
            username);
      }
    }
  }
}
