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
  void shouldIgnoreWhatAMacPutsIn() throws IOException {
    byte[] archive =
        zip("rules/a/x.drl", "rules/.DS_Store", "rules/a/.DS_Store", "__MACOSX/rules/a/._x.drl");

    assertThat(RuleArchive.read(archive)).containsOnlyKeys("a/x.drl");
  }

  @Test
  void shouldTakeTheRulesOfARepositoryAsGitServersPackIt() throws IOException {
    byte[] archive =
        zip(
            "repo-main/.github/workflows/check.yml",
            "repo-main/README.md",
            "repo-main/rules/README.md",
            "repo-main/rules/a/x.drl",
            "repo-main/src/rules/y.drl");

    assertThat(RuleArchive.read(archive)).containsOnlyKeys("README.md", "a/x.drl");
  }

  @Test
  void shouldTakeAnArchiveWithoutTheFolder() throws IOException {
    assertThat(RuleArchive.read(zip("a/x.drl", "a/y.drl"))).containsOnlyKeys("a/x.drl", "a/y.drl");
    assertThat(RuleArchive.read(zip("a/x.drl", "b/rules/y.drl")))
        .containsOnlyKeys("a/x.drl", "b/rules/y.drl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo-main/rules/../../up.drl",
        "repo-main/rules/.git/config",
        "repo-main/rules/规.drl"
      })
  void shouldRefusePathsThatLeadElsewhereInARepository(String path) throws IOException {
    byte[] archive = zip("repo-main/rules/a/x.drl", path);

    Refused.with(Kind.INVALID_ARGUMENT, () -> RuleArchive.read(archive));
  }

  @Test
  void shouldRefuseAnArchiveThatOnlyAMacFilled() throws IOException {
    byte[] archive = zip("__MACOSX/x.drl", ".DS_Store");

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

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
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
