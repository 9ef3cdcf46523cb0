package dev.hatchway.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseChangeTest {

  private static final String TABLE = "screening/size.drl.csv";
  private static final String ROWS = "Small,9\nMedium,49\nLarge,249\n";

  @Test
  void shouldKnowRowsThatWereMovedEvenWhereAnotherIsAdded() {
    ReleaseChange change = change(ROWS, "Medium,49\nSmall,9\nLarge,249\nLargest,2499\n");

    assertThat(written(change, ROWS, "Medium,49\nSmall,9\nLarge,249\n")).contains("Small,9");
    assertThat(written(change, ROWS, "Small,8\nMedium,49\nLarge,249\n")).isEmpty();
  }

  @Test
  void shouldKnowRowsThatWereTakenAway() {
    ReleaseChange change = change(ROWS, "Small,9\nLarge,248\n");

    assertThat(change.takenBy(table(ROWS), table("Small,9\nLarge,249\n"))).contains("Medium,49");
    assertThat(change.takenBy(table(ROWS), table("Small,9\nMedium,50\nLarge,249\n"))).isEmpty();
  }

  @Test
  void shouldBeEmptyWhereOnlyTheShapeChanges() {
    assertThat(change(ROWS, ROWS.replace("\n", ",\r\n\n")).isEmpty()).isTrue();
    assertThat(change(ROWS, null).removes(TABLE)).isTrue();
  }

  private static Optional<String> written(ReleaseChange change, String before, String after) {
    return change.writtenBy(TABLE, table(before), table(after));
  }

  private static ReleaseChange change(String before, String after) {
    return new ReleaseChange(files(before), files(after));
  }

  private static RuleFiles files(String table) {
    return new RuleFiles(table == null ? Map.of() : Map.of(TABLE, bytes(table)));
  }

  private static Substance table(String text) {
    return Substance.of(TABLE, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
