package dev.hatchway.demo.web;

import dev.hatchway.demo.DemoPeople;
import dev.hatchway.demo.DemoPeople.Person;
import dev.hatchway.identity.web.DemoAccounts;
import dev.hatchway.web.Reader;
import dev.hatchway.web.Words;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Offers everyone of the demo programme on the login page, with what they come for. */
@ApplicationScoped
class DemoLogins implements DemoAccounts {

  private final DemoPeople people;
  private final Words words;
  private final Reader reader;
  private final CurrentVertxRequest requests;

  DemoLogins(DemoPeople people, Words words, Reader reader, CurrentVertxRequest requests) {
    this.people = people;
    this.words = words;
    this.reader = reader;
    this.requests = requests;
  }

  @Override
  public List<Account> accounts() {
    return people.all().stream()
        .map(p -> new Account(p.username(), p.password(), p.name(), comesFor(p)))
        .toList();
  }

  private String comesFor(Person person) {
    Locale locale = locale();
    String own = "demo.person." + person.username();
    String role = words.name(locale, person.role());
    return words.knows(own)
        ? words.say(locale, "demo.role-and-more", role, words.say(locale, own))
        : role;
  }

  /** At start, when the accounts are told to whoever started Hatchway, there is no reader yet. */
  private Locale locale() {
    boolean asked = Arc.container().requestContext().isActive() && requests.getCurrent() != null;
    return asked ? reader.locale() : Locale.ENGLISH;
  }
}
