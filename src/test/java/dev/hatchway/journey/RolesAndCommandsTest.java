package dev.hatchway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actor.Membership;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Which role may ask for which command, for every command there is: tried, not written down. The
 * table in docs/roles.md is what this finds.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RolesAndCommandsTest {

  private static final Path PAGE = Path.of("docs/roles.md");
  private static final String BEGIN =
      "<!-- roles and commands, as RolesAndCommandsTest finds them -->";
  private static final String OWN = "own case";
  private static final String SAME_ADDRESS = "same e-mail";
  private static final String RECUSED = "recused";
  private static final String ROLE_TAKEN = "role taken";
  private static final String ELSEWHERE = "other programme";

  private static final String INSTALLATION = "installation";

  /** One's own account is one's own, whatever the roles. */
  private static final Set<String> OF_ONES_ACCOUNT = Set.of("ChangePassword", "SeeNotices");

  /** What is done for the whole installation is of its administrators alone. */
  private static final Set<String> OF_THE_INSTALLATION =
      Set.of(
          "DeployProcess",
          "EndInstallationAdministrator",
          "FoundProgramme",
          "NameInstallationAdministrator",
          "RegisterProgramme");

  @Inject OpenProgramme programme;
  @Inject OpenProgramme another;
  @Inject Actors actors;
  @Inject RegisterPerson registerPerson;
  @Inject CommandScenes scenes;

  private final Map<String, Actor> columns = new LinkedHashMap<>();

  @BeforeEach
  void peopleOfAllKinds() throws Exception {
    programme.openToVisitors();
    another.open();
    scenes.in(programme, person("insider", null, roles(programme.id())));
    columns.put("applicant", programme.applicant());
    columns.put("reviewer", scenes.reviewer());
    columns.put("committee", programme.chair());
    columns.put("partner", scenes.partner());
    columns.put("analyst", programme.person(Role.ANALYST));
    columns.put("approver", programme.person(Role.RULE_APPROVER));
    columns.put("manager", programme.manager());
    columns.put("administrator", programme.person(Role.ADMINISTRATOR));
    columns.put("auditor", programme.person(Role.AUDITOR));
    Actor bare = person(INSTALLATION, null, List.of());
    columns.put(
        INSTALLATION, new Actor(bare.id(), bare.username(), bare.displayName(), List.of(), true));
    columns.put(OWN, with(programme.applicant(), roles(programme.id())));
    String address = programme.applicant().username();
    columns.put(SAME_ADDRESS, person("second", address, roles(programme.id())));
    Actor recused = person("recused", null, roles(programme.id()));
    scenes.recuse(recused);
    columns.put(RECUSED, recused);
    columns.put(ROLE_TAKEN, with(scenes.reviewer(), List.of()));
    columns.put(ELSEWHERE, person("elsewhere", null, roles(another.id())));
  }

  @Test
  void shouldAllowEachRoleWhatThePageSays() throws Exception {
    // when
    Map<String, Map<String, Boolean>> found = new LinkedHashMap<>();
    for (CommandScenes.Scene scene : scenes.all()) {
      Map<String, Boolean> row = new LinkedHashMap<>();
      columns.forEach((name, actor) -> row.put(name, scene.allows(actor)));
      found.put(scene.name(), row);
    }

    String table = table(found);
    Files.writeString(Path.of("target/roles-and-commands.md"), table);

    // then
    assertThat(found).hasSizeGreaterThan(100);
    List<String> wrong = new ArrayList<>();
    for (CommandScenes.Scene scene : scenes.all()) {
      wrong(scene, found.get(scene.name())).forEach(w -> wrong.add(scene.name() + ": " + w));
    }
    assertThat(wrong).as("who may, and should not").isEmpty();
    assertThat(Files.readString(PAGE))
        .as("docs/roles.md has the table that is in target/roles-and-commands.md")
        .contains(table);
  }

  private List<String> wrong(CommandScenes.Scene scene, Map<String, Boolean> row) {
    List<String> wrong = new ArrayList<>();
    if (OF_ONES_ACCOUNT.contains(scene.name())) {
      return wrong;
    }
    if (OF_THE_INSTALLATION.contains(scene.name())) {
      row.forEach((column, may) -> check(wrong, column, may == column.equals(INSTALLATION)));
    }
    if (row.get(ROLE_TAKEN)) {
      wrong.add(ROLE_TAKEN);
    }
    if (row.get(ELSEWHERE)) {
      wrong.add(ELSEWHERE);
    }
    if (scene.isOfACase()) {
      if (row.get(OWN) && !row.get("applicant")) {
        wrong.add(OWN);
      }
      for (String kept : List.of(SAME_ADDRESS, RECUSED)) {
        if (row.get(kept)) {
          wrong.add(kept);
        }
      }
    }
    return wrong;
  }

  private static void check(List<String> wrong, String column, boolean right) {
    if (!right) {
      wrong.add(column);
    }
  }

  private String table(Map<String, Map<String, Boolean>> found) {
    StringBuilder table = new StringBuilder(BEGIN).append("\n\n| command | ");
    table.append(String.join(" | ", columns.keySet())).append(" |\n|---|");
    table.append(":-:|".repeat(columns.size())).append('\n');
    for (CommandScenes.Scene scene : scenes.all()) {
      table.append("| `").append(scene.name()).append("` |");
      found.get(scene.name()).forEach((column, may) -> table.append(cell(scene, column, may)));
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(CommandScenes.Scene scene, String column, boolean may) {
    boolean ofACase = List.of(OWN, SAME_ADDRESS, RECUSED).contains(column);
    if (ofACase && !scene.isOfACase()) {
      return " |";
    }
    return may ? " yes |" : " – |";
  }

  private List<Membership> roles(UUID of) {
    return Arrays.stream(Role.values())
        .map(role -> new Membership(of, role, role == Role.PARTNER ? scenes.partnerOf(of) : null))
        .toList();
  }

  private static Actor with(Actor actor, List<Membership> memberships) {
    return new Actor(actor.id(), actor.username(), actor.displayName(), memberships);
  }

  private Actor person(String name, String email, List<Membership> memberships) {
    String username = name + "-" + UUID.randomUUID();
    return actors.withId(
        registerPerson.register(
            Actor.SYSTEM,
            new RegisterPerson.NewPerson(
                username, Password.of(OpenProgramme.PASSWORD), username, email, memberships)));
  }
}
