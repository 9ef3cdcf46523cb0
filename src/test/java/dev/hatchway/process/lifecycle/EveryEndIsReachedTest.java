package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No end of a process without a story that reaches it. */
class EveryEndIsReachedTest {

  private static final Pattern END = Pattern.compile("<endEvent id=\"([^\"]+)\"");

  private static Stream<Class<?>> stories() {
    return Stream.of(
        ApplicationLifecycleTest.class,
        CorrectionLifecycleTest.class,
        OfferLifecycleTest.class,
        OnboardingLifecycleTest.class,
        WithdrawalLifecycleTest.class);
  }

  @Test
  void shouldReachEveryEndEventOfEveryProcess() throws IOException {
    assertThat(reached()).containsExactlyInAnyOrderElementsOf(endEvents());
  }

  private static Set<String> reached() {
    return stories()
        .flatMap(story -> Stream.of(story.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Reaches.class))
        .peek(EveryEndIsReachedTest::requireTest)
        .flatMap(method -> Stream.of(method.getAnnotation(Reaches.class).value()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void requireTest(Method method) {
    assertThat(method.isAnnotationPresent(Test.class)).as(method.getName()).isTrue();
  }

  private static Set<String> endEvents() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .flatMap(file -> END.matcher(text(file)).results())
          .map(end -> end.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
