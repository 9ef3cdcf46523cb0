package dev.hatchway.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.TrialRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewFileTest {

  private final RuleFiles files = DemoFiles.all();
  private final Diagnose diagnose = new Diagnose(new TrialRules(), new Folders());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "screening/new.dslr",
        "reviewer-matching/new.drl",
        "reviewer-matching/new.dsl",
        "screening/new.drl.csv"
      })
  void shouldBeginWithWhatIsRight(String path) {
    String text = NewFile.text(files, path);

    assertThat(text).isNotBlank();
    assertThat(diagnose.diagnose(files, path, text)).isEmpty();
  }

  @Test
  void shouldNameTheWordsOfItsFolder() {
    assertThat(NewFile.text(files, "screening/new.dslr"))
        .contains("package screening;")
        .contains("expander screening.dsl");
    assertThat(NewFile.text(files, "notes.md")).isEmpty();
  }
}
