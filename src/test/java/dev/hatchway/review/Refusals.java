package dev.hatchway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.platform.CommandRejected;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts how a command refuses. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(CommandRejected.Kind kind, String reason, ThrowingCallable command) {
    CommandRejected refused = catchThrowableOfType(CommandRejected.class, command);
    assertThat(refused).as("the refusal %s", reason).isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.kind()).isEqualTo(kind);
  }
}
