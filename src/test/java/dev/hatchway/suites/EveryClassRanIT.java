package dev.hatchway.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A class whose application does not start is left out of a suite's report without an error; so the
 * reports are asked whether each class is there.
 */
class EveryClassRanIT {

  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Path REPORTS = Path.of("target", "surefire-reports");
  private static final Pattern CLASS_OF_A_TEST =
      Pattern.compile("<testcase [^>]*classname=\"([^\"]+)\"");

  @Test
  void shouldFindEachClassOfTestsInTheReports() throws IOException {
    assumeTrue(System.getProperty("test") == null, "some tests were chosen by name");

    assertThat(classesWithReports()).containsAll(classesOfTests());
  }

  private static List<String> classesOfTests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .map(file -> TESTS.relativize(file).toString())
          .filter(file -> file.endsWith("Test.java"))
          .map(file -> file.replace(".java", "").replace('/', '.').replace('\\', '.'))
          .toList();
    }
  }

  private static Set<String> classesWithReports() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".xml"))
          .flatMap(EveryClassRanIT::classesIn)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> classesIn(Path report) {
    try {
      return CLASS_OF_A_TEST
          .matcher(Files.readString(report))
          .results()
          .map(one -> one.group(1))
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
