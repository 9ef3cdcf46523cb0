package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {

  @Test
  void shouldListEveryFileOfTheFolderInItsIndex() throws IOException {
    Path root = Path.of("rules");
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(new ShippedRules().files().keySet())
          .isEqualTo(
              files
                  .filter(Files::isRegularFile)
                  .map(f -> root.relativize(f).toString().replace('\\', '/'))
                  .filter(f -> !f.equals("index"))
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void shouldPassTheStrictCheckToo() {
    assertThat(new StrictCheck().problems(ShippedRelease.FILES)).isEmpty();
  }

  @Test
  void shouldHaveRulesInAllThreeForms() {
    var rules = ShippedRelease.all();

    assertThat(rules).hasSizeGreaterThanOrEqualTo(80);
    for (RuleForm form : RuleForm.values()) {
      if (form.hasRules()) {
        assertThat(rules)
            .as(form.name())
            .anyMatch(r -> RuleForm.of(r.substring(0, r.indexOf(": "))) == form);
      }
    }
  }

  @Test
  void shouldNameRulesAsSentences() {
    assertThat(ShippedRelease.all())
        .allMatch(
            r -> Character.isUpperCase(r.charAt(r.indexOf(": ") + 2)) || r.matches(".*: \\d.*"));
  }
}
