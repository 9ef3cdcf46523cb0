package dev.hatchway.demo.web;

import dev.hatchway.demo.DemoPeople;
import dev.hatchway.demo.DemoPeople.Person;
import dev.hatchway.identity.web.DemoAccounts;
import dev.hatchway.web.Reader;
import dev.hatchway.web.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offers everyone of the demo programme on the login page, with what they come for. */
@ApplicationScoped
class DemoLogins implements DemoAccounts {

  private final DemoPeople people;
  private final Words words;
  private final Reader reader;

  DemoLogins(DemoPeople people, Words words, Reader reader) {
    this.people = people;
    this.words = words;
    this.reader = reader;
  }

  @Override
  public List<Account> accounts() {
    return people.all().stream()
        .map(p -> new Account(p.username(), p.password(), p.name(), comesFor(p)))
        .toList();
  }

  private String comesFor(Person person) {
    String own = "demo.person." + person.username();
    String role = words.name(reader.locale(), person.role());
    return words.knows(own)
        ? words.say(reader.locale(), "demo.role-and-more", role, words.say(reader.locale(), own))
        : role;
  }
}
