package dev.hatchway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;

/** Asserts that a command refuses, and why. */
public final class Refused {

  private Refused() {}

  public static void with(Kind kind, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            CommandRejected.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  /** For this reason, whatever the kind. */
  public static void because(String reason, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            CommandRejected.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  /** INVALID_ARGUMENT with one field, for this reason. */
  public static void field(String field, String reason, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            CommandRejected.class,
            refusal ->
                assertThat(refusal.fields())
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.field()).isEqualTo(field);
                          assertThat(error.reason()).isEqualTo(reason);
                        }));
  }
}
