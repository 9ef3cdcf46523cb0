package dev.hatchway.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleArchiveTest {

  @Test
  void shouldGiveTheShippedRulesBackByteForByte() {
    RuleFiles files = new RuleFiles(new ShippedRules().files());

    byte[] archive = RuleArchive.of(files);

    assertThat(new RuleFiles(RuleArchive.read(archive)).hash()).isEqualTo(files.hash());
    assertThat(RuleArchive.of(files)).isEqualTo(archive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../up.drl", "/etc/passwd", "rules/../../up.drl", "C:\\up.drl", "a/.git/config"})
  void shouldRefusePathsThatLeadElsewhere(String path) throws IOException {
    byte[] archive = zip(1, 1, path);

    Refused.with(Kind.INVALID_ARGUMENT, () -> RuleArchive.read(archive));
  }

  @Test
  void shouldStopAtABombBeforeItIsUnpacked() throws IOException {
    byte[] large = zip(1, 200 << 20, "bomb.drl");
    byte[] many = zip(DraftLimits.MOST_FILES + 1, 1, "many%d.drl");
    byte[] together = zip(9, DraftLimits.LARGEST_FILE, "together%d.drl");

    assertThat(large.length).isLessThan(1 << 20);
    Refused.with(Kind.INVALID_ARGUMENT, () -> RuleArchive.read(large));
    Refused.with(Kind.INVALID_ARGUMENT, () -> RuleArchive.read(many));
    Refused.with(Kind.INVALID_ARGUMENT, () -> RuleArchive.read(together));
  }

  @Test
  void shouldRefuseWhatIsNoArchive() {
    Refused.with(Kind.INVALID_ARGUMENT, () -> RuleArchive.read(new byte[] {1, 2, 3}));
    Refused.with(Kind.INVALID_ARGUMENT, () -> RuleArchive.read(new byte[0]));
  }

  private static byte[] zip(int files, int size, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files; i++) {
        zip.putNextEntry(new ZipEntry(name.formatted(i)));
        for (int left = size; left > 0; left -= block.length) {
          zip.write(block, 0, Math.min(left, block.length));
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
