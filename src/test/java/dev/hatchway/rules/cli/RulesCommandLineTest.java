package dev.hatchway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandLineTest {

  private static final String WELCOME =
      """
      package screening;
      import dev.hatchway.rules.facts.*;
      rule "Everybody may come"
      when
        Company(%s > 1)
      then
        insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));
      end
      """;

  private static final String SCENARIO =
      """
      decision: screening

      scenario: Two may come
        given Company
          employees: 2
        expect Eligibility
          verdict: %s
      """;

  @TempDir Path folder;
  @TempDir Path reports;

  private final StringWriter said = new StringWriter();

  @Test
  void shouldFindNoErrorInTheShippedRules() {
    assertThat(run("check", "rules")).as(said.toString()).isZero();
    assertThat(said.toString()).contains("0 errors");
  }

  @Test
  void shouldNameFileAndLineOfWhatDoesNotCompile() throws IOException {
    rules("wages");

    assertThat(run("check", folder.toString())).isEqualTo(RulesCommandLine.FOUND);
    assertThat(said.toString()).contains("screening/welcome.drl:").contains("wages");
  }

  @Test
  void shouldRunScenariosAndReportThemAsJUnitXml() throws IOException {
    rules("employees");
    Path report = reports.resolve("report.xml");

    scenario("ELIGIBLE");
    assertThat(run("test", folder.toString())).as(said.toString()).isZero();
    scenario("NOT_ELIGIBLE");
    assertThat(run("test", folder.toString(), "--junit", report.toString()))
        .isEqualTo(RulesCommandLine.FOUND);

    assertThat(said.toString()).contains("1 of 1 scenarios passed").contains("0 of 1");
    assertThat(Files.readString(report)).contains("<testsuite").contains("Two may come");
  }

  @Test
  void shouldSayHowItIsCalled() {
    assertThat(run("--help")).isZero();
    assertThat(said.toString()).contains("check").contains("simulate").contains("Exit codes");
    assertThat(run()).isEqualTo(RulesCommandLine.USAGE);
    assertThat(run("mend")).isEqualTo(RulesCommandLine.USAGE);
    assertThat(run("check")).isEqualTo(RulesCommandLine.USAGE);
    assertThat(run("check", folder.resolve("none").toString())).isEqualTo(RulesCommandLine.USAGE);
  }

  @Test
  void shouldTellThatNobodyAnswers() throws IOException {
    rules("employees");

    int code =
        run(
            "push",
            folder.toString(),
            "--url",
            "http://127.0.0.1:1",
            "--user",
            "noor",
            "--programme",
            "springboard");

    assertThat(code).isEqualTo(RulesCommandLine.UNREACHABLE);
    assertThat(said.toString()).contains("does not answer");
  }

  private void rules(String field) throws IOException {
    Path file = folder.resolve("screening/welcome.drl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, WELCOME.formatted(field));
  }

  private void scenario(String verdict) throws IOException {
    Path file = folder.resolve("scenarios/screening.scenario");
    Files.createDirectories(file.getParent());
    Files.writeString(file, SCENARIO.formatted(verdict));
  }

  private int run(String... arguments) {
    PrintWriter out = new PrintWriter(said, true);
    return RulesCommandLine.run(out, out, arguments);
  }
}
