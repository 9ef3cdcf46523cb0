package dev.hatchway.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubstanceTest {

  @Test
  void shouldNotCareForBlanksQuotesAndRemarksBehindALine() {
    assertThat(essences("a.drl", "  Company( employees >  9 )\n"))
        .isEqualTo(essences("b.drl", "Company(employees > 9) // small\r\n"))
        .containsExactly("Company(employees>9)");
    assertThat(essences("a.drl.csv", "\"Small\",9,,\n")).containsExactly("Small,9");
  }

  @Test
  void shouldKeepWhatLooksLikeARemarkInATextOrATable() {
    assertThat(essences("a.drl", "Company(site == \"http://a\", employees > 9)"))
        .isNotEqualTo(essences("a.drl", "Company(site == \"http://a\", employees > 8)"));
    assertThat(essences("a.drl.csv", "see http://a,9"))
        .isNotEqualTo(essences("a.drl.csv", "see http://a,8"));
  }

  @Test
  void shouldLeaveOutLinesThatAreInEveryRule() {
    assertThat(
            essences(
                "a.drl",
                "package screening;\nimport dev.hatchway.rules.facts.*;\n\n// ---\n#\n}\nwhen\nthen\n );\nend\n,,,\n"))
        .isEmpty();
    assertThat(essences("a.drl", "// Who may come.")).containsExactly("//Whomaycome");
  }

  @Test
  void shouldSayWhatIsGoneOnlyWhereLessIsSaidInstead() {
    assertThat(gone("one\ntwo\nthree", "one\nthree")).containsExactly("two");
    assertThat(gone("one\ntwo\nthree", "one\n// two is no more\nthree")).containsExactly("two");
    assertThat(gone("one\ntwo\nthree", "one\n2\nthree")).isEmpty();
    assertThat(gone("one\n// two\nthree", "one\nthree")).isEmpty();
    assertThat(gone("one", null)).containsExactly("one");
  }

  private static List<String> gone(String before, String after) {
    return Substance.of("a.drl", bytes(before)).goneIn(Substance.of("a.drl", bytes(after))).stream()
        .map(Substance.Line::text)
        .toList();
  }

  private static List<String> essences(String path, String text) {
    return Substance.of(path, bytes(text)).lines().stream().map(Substance.Line::essence).toList();
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
