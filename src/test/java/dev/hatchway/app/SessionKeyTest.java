package dev.hatchway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeyTest {

  @TempDir Path folder;

  @Test
  void shouldMakeOneKeyAndKeepItToItself() throws IOException {
    // when
    String key = SessionKey.keptIn(folder.resolve("data"));

    // then
    Path file = folder.resolve("data/session.key");
    assertThat(key).hasSize(64);
    assertThat(SessionKey.keptIn(folder.resolve("data"))).isEqualTo(key);
    assertThat(SessionKey.keptIn(folder.resolve("other"))).isNotEqualTo(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
