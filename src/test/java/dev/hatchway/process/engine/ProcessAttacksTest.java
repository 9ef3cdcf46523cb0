package dev.hatchway.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Process files that would run code, stop Hatchway or read its disk: each is refused by name. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ProcessAttacksTest {

  private static final Path ATTACKS = Path.of("src", "test", "resources", "process-attacks");
  private static final Path TOUCHED = Path.of("/tmp/hatchway-canary");
  private static final String CANARY = "hatchway.canary";
  private static final Pattern ELEMENT = Pattern.compile("<!-- refused at: (\\S+) -->");

  @Inject DeployProcess deployProcess;
  @Inject BpmnReader reader;

  static Stream<Path> attacks() throws IOException {
    try (Stream<Path> files = Files.list(ATTACKS)) {
      return files.sorted().toList().stream();
    }
  }

  @BeforeEach
  @AfterEach
  void nothingRan() {
    assertThat(System.getProperty(CANARY)).isNull();
    assertThat(TOUCHED).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void shouldRefuseTheFileAtItsElement(Path file) throws IOException {
    String xml = Files.readString(file);
    Matcher element = ELEMENT.matcher(xml);

    CommandRejected refusal =
        catchThrowableOfType(
            CommandRejected.class, () -> deployProcess.deploy(Actor.SYSTEM, "errand.bpmn", xml));

    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(CommandRejected.Kind.INVALID_ARGUMENT);
    if (element.find()) {
      assertThat(refusal.fields()).extracting(FieldError::field).contains(element.group(1));
    } else {
      assertThat(refusal.reason()).isEqualTo("refusal.bpmn.malformed");
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void shouldReadNoneThatSomebodyPutIntoTheDatabaseEither(Path file) throws IOException {
    String xml = Files.readString(file);
    if (file.endsWith("timer-stored-form.bpmn")) {
      assertThat(reader.readAgain("errand.bpmn", xml).getId()).isEqualTo("attack");
    } else {
      assertThatThrownBy(() -> reader.readAgain("errand.bpmn", xml))
          .isInstanceOf(CommandRejected.class);
    }
  }

  @Test
  void shouldAcceptTheFileThatTheAttacksWereMadeFrom() {
    assertThat(reader.read("errand.bpmn", Errands.file("1.0.0", "")).getId()).isEqualTo("errand");
  }

  @ParameterizedTest
  @ValueSource(ints = {61, 100_000})
  void shouldRefuseAFileThatIsNestedTooDeep(int depth) {
    String nested = "<subProcess id=\"s\">".repeat(depth) + "</subProcess>".repeat(depth);
    String xml = Errands.file("1.0.0", "").replace("</process>", nested + "</process>");

    assertRefused("refusal.bpmn.too-deep|refusal.bpmn.too-long", xml);
  }

  @Test
  void shouldRefuseAFileWithTooManyElements() {
    String many = "<incoming>f</incoming>".repeat(60_000);

    assertRefused(
        "refusal.bpmn.too-many",
        Errands.file("1.0.0", "").replace("<incoming>f2</incoming>", many));
  }

  @Test
  void shouldRefuseAFileThatIsTooLong() {
    assertRefused(
        "refusal.bpmn.too-long",
        Errands.file("1.0.0", "").replace("</process>", " ".repeat(2_000_000) + "</process>"));
  }

  @Test
  void shouldRefuseAnExpressionThatIsTooLong() {
    assertRefused(
        "refusal.bpmn.long-expression",
        Errands.file("1.0.0", "")
            .replace(">P2D<", ">" + "(".repeat(3_000) + "way" + ")".repeat(3_000) + "<"));
  }

  @Test
  void shouldHaveNoMvelLeftToEvaluateWith() {
    var node = new WorkItemNodeInstance();

    assertThatThrownBy(
            () ->
                node.resolveExpression(
                    "#{java.lang.System.setProperty(\"hatchway.canary\",\"dead\")}"))
        .isInstanceOf(Throwable.class);
    assertThatThrownBy(() -> Class.forName("org.jbpm.workflow.instance.impl.MVELProcessHelper"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  private void assertRefused(String reasons, String xml) {
    CommandRejected refusal =
        catchThrowableOfType(
            CommandRejected.class, () -> deployProcess.deploy(Actor.SYSTEM, "errand.bpmn", xml));

    assertThat(refusal).isNotNull();
    assertThat(
            Stream.concat(
                Stream.of(refusal.reason()), refusal.fields().stream().map(FieldError::reason)))
        .anySatisfy(reason -> assertThat(reason).matches(reasons));
  }
}
