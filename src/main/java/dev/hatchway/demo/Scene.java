package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that one run of the demo programme has at hand: who, when, what was said, and chance.
 */
final class Scene {

  private final Cast cast;
  private final Season season;
  private final long seed;
  private final Agenda agenda = new Agenda();
  private final Stock said = Stock.of("said.txt");
  private final Map<UUID, Case> cases = new HashMap<>();

  Scene(Cast cast, Season season, long seed) {
    this.cast = cast;
    this.season = season;
    this.seed = seed;
  }

  Cast cast() {
    return cast;
  }

  Season season() {
    return season;
  }

  Agenda agenda() {
    return agenda;
  }

  void add(Case fresh) {
    cases.put(fresh.applicationId(), fresh);
  }

  Case of(UUID applicationId) {
    return cases.get(applicationId);
  }

  int cases() {
    return cases.size();
  }

  /** Chance in one matter of one company. */
  Dice dice(Case about, Object... matter) {
    return dice(about.company(), matter);
  }

  Dice dice(DemoCompany company, Object... matter) {
    return Dice.on(seed, company.key(), List.of(matter));
  }

  /** Someone with the role, the same one for the same matter, and not one of those. */
  Actor anyone(Role role, Dice dice, List<UUID> excluded) {
    List<Actor> able = cast.holding(role).stream().filter(p -> !excluded.contains(p.id())).toList();
    return dice.pick(able);
  }

  /** One of the sentences for an occasion, about the company. */
  String say(Case about, String occasion, Dice dice) {
    return dice.pick(said.all(occasion))
        .replace("{company}", about.company().name())
        .replace("{city}", about.company().city())
        .replace(
            "{stage}", about.company().profile().product().stage().name().toLowerCase(Locale.ROOT));
  }
}
