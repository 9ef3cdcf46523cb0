package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.Test;

/** Sentences mean what Drools takes them to mean, as far as a vocabulary may go. */
class SpeltOutTest {

  private static final String WORDS =
      """
      [when]there is a company=$c : Company()
      [when]there is a company in {country}=$c : Company(country == {country})
      [when]- with less than {n} or more than {m} employees=employees < {n} || employees > {m}
      [when]- called {name}=legalName == "{name}"
      [then]it scores {points} for {criterion}=insert(new ScorePart(Criterion.{criterion}, {points}, "x"));
      """;

  @Test
  void shouldSpellOutShippedSentencesAsDroolsDoes() throws IOException {
    RuleFiles files = ShippedRelease.FILES;
    int compared = 0;
    for (String path : files.paths()) {
      if (RuleForm.of(path) == RuleForm.SENTENCES) {
        String words =
            files.paths().stream()
                .filter(p -> RuleForm.of(p) == RuleForm.VOCABULARY)
                .filter(p -> RuleFiles.decisionOf(p).equals(RuleFiles.decisionOf(path)))
                .map(files::text)
                .reduce("", String::concat);
        assertSame(words, files.text(path));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void shouldSpellOutDetailsValuesAndRemarksAsDroolsDoes() throws IOException {
    assertSame(
        WORDS,
        """
        package screening;
        import dev.hatchway.rules.facts.*;
        expander a.dsl

        rule "One"
        salience 3
        when
          there  is a company in "DE"
          -with less than 3 or more than 4 employees
          // a remark

          - called Acme & Sons ($1)
          > Product(kind != null)
        then
          it scores 3 for FIT
        end

        rule "Two"
        when
          there is a company
        then
          it scores 1 for FIT
          it scores 2 for TEAM
        end
        """);
  }

  @Test
  void shouldLeadBackToTheLineOfEachSentence() {
    String text =
        """
        rule "One"
        when
          there is a company
          - called Acme
          - called Other
          there is a company in "AT"
        then
          it scores 3 for FIT
        end
        """;
    Vocabularies words = new Vocabularies();
    words.learn(WORDS);

    SpeltOut spelt = new SpeltOut("screening/a.dslr", text, words, new ArrayList<>());

    assertThat(List.of(1, 2, 3, 4, 5, 6, 7).stream().map(spelt::lineOf))
        .containsExactly(1, 2, 3, 6, 7, 8, 9);
  }

  @Test
  void shouldTakeAValueForAValueOnly() {
    List<RuleProblem> problems = new ArrayList<>();
    Vocabularies words = new Vocabularies();
    words.learn(WORDS);
    String text = "rule \"x\"\nwhen\n  there is a company\n  - called {name}y\nthen\nend\n";

    SpeltOut spelt = new SpeltOut("screening/a.dslr", text, words, problems);

    assertThat(problems).isEmpty();
    assertThat(spelt.drl()).contains("legalName == \"{name}y\"");
  }

  private static void assertSame(String vocabulary, String text) throws IOException {
    DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
    file.parseAndLoad(new StringReader(vocabulary));
    DefaultExpander drools = new DefaultExpander();
    drools.addDSLMapping(file.getMapping());
    Vocabularies words = new Vocabularies();
    words.learn(vocabulary);
    List<RuleProblem> problems = new ArrayList<>();

    SpeltOut spelt = new SpeltOut("screening/a.dslr", text, words, problems);

    assertThat(problems).isEmpty();
    assertThat(written(spelt.drl())).isEqualTo(written(drools.expand(text)));
    assertThat(drools.hasErrors()).isFalse();
  }

  /** Blank lines aside. */
  private static List<String> written(String drl) {
    return drl.lines().map(String::stripTrailing).filter(line -> !line.isBlank()).toList();
  }
}
