package dev.hatchway.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.SelectPackages;

class SuitesTest {

  private static final Path TESTS = Path.of("src", "test", "java", "dev", "hatchway");

  @Test
  void shouldRunEachClassOfTestsInOneSuiteAndInNoOther() throws IOException {
    List<String> selected =
        Stream.of(PeopleSuite.class, EnginesSuite.class)
            .flatMap(suite -> Stream.of(suite.getAnnotation(SelectPackages.class).value()))
            .toList();

    assertThat(packagesWithTests())
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(selected)
                    .as("suites that run dev.hatchway.%s", name)
                    .containsOnlyOnce("dev.hatchway." + name));
  }

  private static List<String> packagesWithTests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("Test.java"))
          .map(file -> TESTS.relativize(file).getName(0).toString())
          .distinct()
          .toList();
    }
  }
}
