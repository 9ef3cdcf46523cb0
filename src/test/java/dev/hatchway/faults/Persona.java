package dev.hatchway.faults;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Somebody of the demo programme, logged in until told otherwise. */
record Persona(String username, AtomicReference<String> cookie) {

  private static final List<Persona> APPLICANTS = named("mei", "jonas", "wei", "grace", "luca");
  private static final List<Persona> REVIEWERS =
      named(
          "ana", "chihhao", "daniel", "elena", "jiayi", "kenji", "marie", "shufen", "tomasz",
          "xinyi");
  private static final List<Persona> COMMITTEE = named("beatrix", "harold", "meihua", "yong");
  private static final List<Persona> PARTNERS =
      named("chun", "peishan", "lifang", "robert", "victoria", "qiang");
  private static final List<Persona> MANAGERS = named("sophie", "liwen");

  private static List<Persona> named(String... usernames) {
    return Stream.of(usernames).map(name -> new Persona(name, new AtomicReference<>())).toList();
  }

  static Persona applicant(Random random) {
    return oneOf(APPLICANTS, random);
  }

  static Persona manager(Random random) {
    return oneOf(MANAGERS, random);
  }

  static List<Persona> all() {
    return Stream.of(APPLICANTS, REVIEWERS, COMMITTEE, PARTNERS, MANAGERS)
        .flatMap(List::stream)
        .toList();
  }

  private static Persona oneOf(List<Persona> people, Random random) {
    return people.get(random.nextInt(people.size()));
  }
}
