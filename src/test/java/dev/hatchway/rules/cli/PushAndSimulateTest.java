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
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PushAndSimulateTest {

  @Inject OpenProgramme programme;
  @Inject ShippedRules shipped;
  @Inject Drafts drafts;

  @TestHTTPResource("/")
  URL home;

  @TempDir Path folder;

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
  void shouldSimulateAFolder() throws Exception {
    SimulateCommand simulate = new SimulateCommand();
    simulate.folder = folder;
    simulate.options = as(analyst);
    simulate.spec = CommandSpec.forAnnotatedObject(simulate);
    new CommandLine(simulate.spec);

    assertThat(simulate.call()).isZero();

    assertThat(drafts.of(analyst, programme.code()))
        .extracting(Draft::state)
        .containsExactly(DraftState.DISCARDED);
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
