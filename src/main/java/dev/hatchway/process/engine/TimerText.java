package dev.hatchway.process.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jbpm.process.core.timer.DateTimeUtils;
import org.jbpm.process.core.timer.Timer;

/** What stands in a timer of a process file: an ISO 8601 literal, or else FEEL. */
final class TimerText {

  // durations, instants and repetitions begin with a digit, a sign, P and a part, or R and a slash
  private static final Pattern LITERAL =
      Pattern.compile("[+-]?\\d.*|-?P(T?\\d).*|R-?\\d*/.*", Pattern.DOTALL);

  private TimerText() {}

  /** The delay or the date, whichever the timer has. */
  static String of(Timer timer) {
    return timer.getDelay() == null ? timer.getDate() : timer.getDelay();
  }

  static boolean isLiteral(String text) {
    return LITERAL.matcher(text.strip()).matches();
  }

  /** Whether a literal says a time of its kind. */
  static boolean isReadable(Timer timer) {
    String text = of(timer).strip();
    try {
      switch (timer.getTimeType()) {
        case Timer.TIME_DURATION -> Duration.parse(text);
        case Timer.TIME_DATE -> OffsetDateTime.parse(text);
        default -> DateTimeUtils.parseRepeatableDateTime(text);
      }
      return true;
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      return false;
    }
  }
}
