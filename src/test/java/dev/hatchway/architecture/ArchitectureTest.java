package dev.hatchway.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.hatchway.platform.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the house, and fails for a sample that breaks it. */
class ArchitectureTest {

  private static final String SAMPLES = "dev.hatchway.architecture.samples";

  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(SAMPLES);

  static Stream<Arguments> conventions() {
    return Stream.of(
        Arguments.of(Conventions.ENGINES_ARE_CONFINED, "intake.UsesTheEngine"),
        Arguments.of(Conventions.WEB_IS_CONFINED, "intake.AnswersRequests"),
        Arguments.of(Conventions.TIME_COMES_FROM_TIME, "intake.ReadsTheClock"),
        Arguments.of(Conventions.WHAT_IS_NEEDED_COMES_BY_CONSTRUCTOR, "intake.HasAnInjectedField"),
        Arguments.of(Conventions.COMMANDS_ASK_WHETHER_ONE_MAY, "intake.AsksNobody"),
        Arguments.of(Conventions.BEANS_OF_A_STEP_ARE_SINGLETONS, "platform.StandsBehindAProxy"),
        Arguments.of(Conventions.NAMES_SAY_WHAT_A_THING_DOES, "intake.IntakeService"));
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void shouldHoldEachConvention(ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void shouldFindASampleThatBreaksTheConvention(ArchRule rule, String culprit) {
    assertThat(rule.evaluate(BROKEN).getFailureReport().getDetails())
        .isNotEmpty()
        .allSatisfy(detail -> assertThat(detail).contains(SAMPLES + "." + culprit));
  }

  @Test
  void shouldBuildRoomsOnlyOnThoseBefore() {
    rooms("dev.hatchway").check(HOUSE);
  }

  @Test
  void shouldNameRoomsInTheOrderInWhichTheyBuildOnEachOther() {
    Set<String> before = new HashSet<>(Set.of("*"));
    for (Rooms.Room room : Rooms.ALL) {
      assertThat(before).as(room.name()).containsAll(room.uses());
      before.add(room.name());
    }
  }

  @Test
  void shouldFindSamplesThatUseWhatTheyMayNot() {
    assertThat(rooms(SAMPLES).evaluate(BROKEN).getFailureReport().getDetails())
        .anySatisfy(d -> assertThat(d).contains("KnowsAnApplication").contains("IntakeService"))
        .anySatisfy(d -> assertThat(d).contains("AsksNobody").contains("ReviewPage"))
        .allSatisfy(d -> assertThat(d).containsAnyOf("KnowsAnApplication", "AsksNobody"));
  }

  @Test
  void shouldListNoCommandAsAskingNobodyThatAsksOrIsGone() {
    assertThat(Conventions.ASKING_NOBODY.keySet())
        .allSatisfy(
            name -> {
              assertThat(HOUSE.contain(name)).as(name).isTrue();
              assertThat(HOUSE.get(name).isAnnotatedWith(Command.class)).as(name).isTrue();
              assertThat(Conventions.asks(HOUSE.get(name))).as(name).isFalse();
            });
  }

  @Test
  void shouldKeepClassesShort() throws IOException {
    assertThat(LongFiles.below(Path.of("src", "main", "java"))).isEmpty();
  }

  @Test
  void shouldFindAClassThatIsTooLong(@TempDir Path folder) throws IOException {
    Path longest = Files.writeString(folder.resolve("A.java"), "\n".repeat(LongFiles.LONGEST));
    Path longer = Files.writeString(folder.resolve("B.java"), "\n".repeat(LongFiles.LONGEST + 1));
    assertThat(LongFiles.below(folder)).containsExactlyElementsOf(List.of(longer));
    assertThat(longest).exists();
  }

  private static ArchRule rooms(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(new Rooms(root).useOnlyWhatTheyBuildOn());
  }
}
