package dev.hatchway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.DraftState;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PushAndSimulateTest {

  @Inject OpenProgramme programme;
  @Inject ShippedRules shipped;
  @Inject Drafts drafts;
  @Inject Journey journey;

  @TestHTTPResource("/")
  URL home;

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private Actor analyst;

  @BeforeEach
  void aFolderWithTheShippedRulesAndANote() throws IOException {
    programme.openToVisitors();
    analyst = programme.personWithPassword(Role.ANALYST);
    Map<String, byte[]> files = shipped.files();
    files.put("notes.md", new byte[] {'o', 'k', '\r', '\n'});
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  @Test
  void shouldMakeADraftOfTheFolderByteForByte() {
    RuleFiles files = RuleFolder.read(folder);

    String id = new Handover(Server.logIn(as(analyst)), as(analyst)).draft(files);

    List<Draft> all = drafts.of(analyst, programme.code());
    assertThat(all).singleElement().satisfies(d -> assertThat(d.id()).hasToString(id));
    assertThat(drafts.files(analyst, all.get(0).id()).hash()).isEqualTo(files.hash());
    assertThat(all.get(0).state()).isEqualTo(DraftState.OPEN);
  }

  @Test
  void shouldSayWhyTheServerRefuses() {
    Actor auditor = programme.personWithPassword(Role.AUDITOR);
    RuleFiles files = RuleFolder.read(folder);

    assertThatThrownBy(() -> new Handover(Server.logIn(as(auditor)), as(auditor)).draft(files))
        .isInstanceOf(ServerRefused.class)
        .hasMessageContaining("403");
    ServerOptions wrong = as(analyst);
    wrong.typed = "not the password";
    assertThatThrownBy(() -> Server.logIn(wrong))
        .isInstanceOf(ServerRefused.class)
        .hasMessageContaining("does not know");
  }

  @Test
  void shouldPushAndSayWhereTheDraftIs() {
    assertThat(run("push", "--title", "From Git")).as(said.toString()).isZero();

    Draft draft = drafts.of(analyst, programme.code()).get(0);
    assertThat(draft.title()).isEqualTo("From Git");
    assertThat(said.toString()).contains(home + "rules/drafts/" + draft.id());
  }

  @Test
  void shouldFindNothingWhereNoApplicationComesOutOtherwise() {
    journey.submit(programme.applicant(), programme.code(), StartupProfiles.foundedLongAgo());

    assertThat(run("simulate")).as(said.toString()).isZero();

    assertThat(said.toString()).contains("0 of 1 applications come out otherwise");
    assertThat(states()).containsExactly(DraftState.DISCARDED);
  }

  @Test
  void shouldFindTheApplicationsThatComeOutOtherwise() throws IOException {
    journey.submit(programme.applicant(), programme.code(), StartupProfiles.foundedLongAgo());
    Path eligibility = folder.resolve("screening/eligibility.dslr");
    Files.writeString(
        eligibility,
        Files.readString(eligibility).replace("more than 30 years", "more than 60 years"));

    assertThat(run("simulate")).as(said.toString()).isEqualTo(RulesCommandLine.FOUND);

    assertThat(said.toString()).contains("1 of 1 applications come out otherwise");
    assertThat(states()).containsExactly(DraftState.DISCARDED);
  }

  @Test
  void shouldLeaveNoDraftBehindWhereTheSimulationDoesNotFinish() throws IOException {
    journey.submit(programme.applicant(), programme.code(), StartupProfiles.foundedLongAgo());
    Files.writeString(folder.resolve("screening/eligibility.dslr"), "this is no rule");

    assertThat(run("simulate")).as(said.toString()).isEqualTo(RulesCommandLine.UNREACHABLE);

    assertThat(states()).containsExactly(DraftState.DISCARDED);
  }

  @Test
  void shouldNotWaitLongerThanItIsTold() {
    assertThat(run("simulate", "--timeout", "PT0S")).isEqualTo(RulesCommandLine.UNREACHABLE);

    assertThat(said.toString()).contains("took longer than PT0S");
    assertThat(states()).containsExactly(DraftState.DISCARDED);
  }

  private List<DraftState> states() {
    return drafts.of(analyst, programme.code()).stream().map(Draft::state).toList();
  }

  private int run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, folder.toString()));
    arguments.addAll(List.of("--url", home.toString(), "--user", analyst.username()));
    arguments.addAll(List.of("--password=" + OpenProgramme.PASSWORD));
    arguments.addAll(List.of("--programme", programme.code()));
    arguments.addAll(List.of(more));
    PrintWriter out = new PrintWriter(said, true);
    return RulesCommandLine.run(out, out, arguments.toArray(String[]::new));
  }

  private ServerOptions as(Actor actor) {
    ServerOptions options = new ServerOptions();
    options.url = URI.create(home.toString());
    options.user = actor.username();
    options.typed = OpenProgramme.PASSWORD;
    options.programme = programme.code();
    return options;
  }
}
