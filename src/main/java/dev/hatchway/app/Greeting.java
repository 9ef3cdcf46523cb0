package dev.hatchway.app;

import dev.hatchway.identity.web.DemoAccounts;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells whoever started Hatchway where it is and, in a demo, who can log in. */
@ApplicationScoped
class Greeting {

  private static final Logger LOG = Logger.getLogger(Greeting.class);

  private final Instance<DemoAccounts> demoAccounts;
  private final boolean demo;
  private final String host;
  private final int port;

  Greeting(
      Instance<DemoAccounts> demoAccounts,
      @ConfigProperty(name = "hatchway.demo.enabled", defaultValue = "false") boolean demo,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.demoAccounts = demoAccounts;
    this.demo = demo;
    this.host = host;
    this.port = port;
  }

  void greet(@Observes @Priority(Interceptor.Priority.APPLICATION + 950) StartupEvent event) {
    LOG.infof("Hatchway is at http://%s:%d", host, port);
    if (demo && demoAccounts.isResolvable()) {
      demoAccounts
          .get()
          .accounts()
          .forEach(
              account ->
                  LOG.infof(
                      "  log in as %-10s password %s  %s, %s",
                      account.username(),
                      account.password(),
                      account.displayName(),
                      account.comesFor()));
    }
  }
}
