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
  void shouldReportWhatDoesNotCompileAsAnErrorOfTheBuild() throws IOException {
    rules("wages");
    Path report = reports.resolve("report.xml");

    int code = run("test", folder.toString(), "--junit", report.toString());

    assertThat(code).isEqualTo(RulesCommandLine.FOUND);
    assertThat(Files.readString(report))
        .contains("<testsuite name=\"compilation\"")
        .contains("<testcase classname=\"screening/welcome.drl\"")
        .containsPattern("<error message=\"[^\"]*wages");
  }

  @Test
  void shouldReportScenariosThatCannotBeReadInSentences() throws IOException {
    rules("employees");
    scenario("PERHAPS");
    Path report = reports.resolve("report.xml");

    int code = run("test", folder.toString(), "--junit", report.toString());

    assertThat(code).isEqualTo(RulesCommandLine.FOUND);
    String sentence = "“PERHAPS” can’t be what verdict is";
    assertThat(said.toString()).contains("screening.scenario:7: " + sentence);
    assertThat(Files.readString(report)).contains(sentence).doesNotContain("checks.scenario");
  }

  @Test
  void shouldSayThatAReportCannotBeWritten() throws IOException {
    rules("employees");
    Path nowhere = reports.resolve("none/report.xml");

    int code = run("test", folder.toString(), "--junit", nowhere.toString());

    assertThat(code).isEqualTo(RulesCommandLine.USAGE);
    assertThat(said.toString()).contains("The report can't be written to " + nowhere);
  }

  @Test
  void shouldTellAFaultOfItsOwnFromAFinding() throws IOException {
    rules("employees");
    Path file = folder.resolve("screening/welcome.drl");
    PrintWriter broken =
        new PrintWriter(said) {
          @Override
          public void println(String line) {
            throw new IllegalStateException("the terminal is gone");
          }
        };
    Files.writeString(file, Files.readString(file).replace("employees", "wages"));

    int code =
        RulesCommandLine.run(broken, new PrintWriter(said, true), "check", folder.toString());

    assertThat(code).isEqualTo(RulesCommandLine.FAULT);
    assertThat(said.toString()).contains("fault of this program").contains("the terminal is gone");
  }

  @Test
  void shouldCountWarningsWhereAskedTo() throws IOException {
    rules("employees");
    Path twin = folder.resolve("screening/twin.drl");
    Files.writeString(twin, WELCOME.formatted("employees").replace("Everybody", "Anybody"));

    assertThat(run("check", folder.toString())).as(said.toString()).isZero();
    assertThat(said.toString()).contains("warning: “").contains("0 errors, 1 warnings");
    assertThat(run("check", folder.toString(), "--strict")).isEqualTo(RulesCommandLine.FOUND);
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
