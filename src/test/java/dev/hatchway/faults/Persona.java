package dev.hatchway.faults;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Somebody of the demo programme, logged in until told otherwise. */
record Persona(String username, AtomicReference<String> cookie) {

  static final Persona ADMINISTRATOR = new Persona("admin", new AtomicReference<>());

  private static final List<Persona> APPLICANTS = named("mei", "jonas", "wei", "grace", "luca");
  // by the names that inboxes show
  private static final Map<String, Persona> REVIEWERS =
      Map.of(
          "Ana Ribeiro", named("ana").get(0),
          "Lin Chih-hao", named("chihhao").get(0),
          "Daniel Okafor", named("daniel").get(0),
          "Elena Seidel", named("elena").get(0),
          "Wu Jiayi", named("jiayi").get(0),
          "Kenji Whitfield", named("kenji").get(0),
          "Marie Lemoine", named("marie").get(0),
          "Hsu Shu-fen", named("shufen").get(0),
          "Tomasz Zieliński", named("tomasz").get(0),
          "Liang Xinyi", named("xinyi").get(0));
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

  /** The reviewer with this name, or null. */
  static Persona reviewer(String name) {
    return REVIEWERS.get(name);
  }

  static List<Persona> all() {
    return Stream.of(APPLICANTS, List.copyOf(REVIEWERS.values()), COMMITTEE, PARTNERS, MANAGERS)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Persona::username))
        .toList();
  }

  private static Persona oneOf(List<Persona> people, Random random) {
    return people.get(random.nextInt(people.size()));
  }
}
