package dev.hatchway.rules.simulation.web;

import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.rules.simulation.Aspect;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What simulations compare, in the reader's words. */
@RequestScoped
class SimulationWords {

  private static final int BAND = 20;
  private static final int HIGHEST_BAND = 80;

  private final Sayings sayings;

  SimulationWords(Sayings sayings) {
    this.sayings = sayings;
  }

  /**
   * Such as: Verdict of the screening, First partner for cloud computing credits. What an address
   * asks for and no simulation compares reads as it is written there.
   */
  String aspect(String aspect) {
    String detail = Aspect.detail(aspect);
    if (Aspect.isRouting(aspect)) {
      return sayings.say("simulation.aspect.routing", name(NeedKind.class, detail));
    }
    if (Aspect.isDeadline(aspect)) {
      String key = "simulation.deadline." + detail;
      return sayings.say(
          "simulation.aspect.deadline", sayings.knows(key) ? sayings.say(key) : detail);
    }
    String key = "simulation.aspect." + aspect;
    return sayings.knows(key) ? sayings.say(key) : aspect;
  }

  String value(String aspect, String value) {
    if (value.isEmpty()) {
      return sayings.say("simulation.none");
    }
    if (Aspect.isRouting(aspect)) {
      return value;
    }
    if (Aspect.isDeadline(aspect)) {
      return duration(value);
    }
    return switch (aspect) {
      case Aspect.VERDICT -> name(Verdict.class, value);
      case Aspect.SIZE -> name(Size.class, value);
      default -> isNumber(value) ? counted(aspect, Integer.parseInt(value)) : value;
    };
  }

  private String counted(String aspect, int value) {
    return switch (aspect) {
      case Aspect.SCORE -> band(value);
      case Aspect.DIVERGENCE -> sayings.say("simulation.points", value);
      case Aspect.REVIEWERS -> sayings.say("simulation.reviewers", value);
      default -> String.valueOf(value);
    };
  }

  private static boolean isNumber(String value) {
    return value.matches("\\d{1,9}");
  }

  /** Where a value stands among others of its aspect. */
  static String order(String aspect, String value) {
    Optional<? extends Enum<?>> constant =
        switch (aspect) {
          case Aspect.VERDICT -> constant(Verdict.class, value);
          case Aspect.SIZE -> constant(Size.class, value);
          default -> Optional.empty();
        };
    if (constant.isPresent()) {
      return "%03d".formatted(constant.get().ordinal());
    }
    if (Aspect.isDeadline(aspect) && !value.isEmpty()) {
      return "%015d".formatted(parsed(value).map(Duration::toSeconds).orElse(0L));
    }
    return isNumber(value) ? "%06d".formatted(Integer.parseInt(value)) : value;
  }

  private String band(int from) {
    int to = from >= HIGHEST_BAND ? 100 : from + BAND - 1;
    return sayings.say("simulation.band", from, to);
  }

  private String duration(String value) {
    Optional<Duration> duration = parsed(value);
    if (duration.isEmpty()) {
      return value;
    }
    long hours = duration.get().toHours();
    boolean wholeDays = duration.get().toMinutes() % (24 * 60) == 0;
    return wholeDays
        ? sayings.say("simulation.days", duration.get().toDays())
        : sayings.say("simulation.hours", hours);
  }

  private static Optional<Duration> parsed(String value) {
    try {
      return Optional.of(Duration.parse(value));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  <E extends Enum<E>> String name(Class<E> type, String value) {
    return constant(type, value).map(sayings::name).orElse(value);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
