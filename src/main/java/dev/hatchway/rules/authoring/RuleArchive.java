package dev.hatchway.rules.authoring;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.runtime.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A set of rules as a zip file with the folder {@code rules/} in it, byte for byte. */
public final class RuleArchive {

  private static final String FOLDER = "rules/";
  // the same rules give the same archive, whenever it is made
  private static final long SAME_TIME = 946_684_800_000L;

  private RuleArchive() {}

  public static byte[] of(RuleFiles files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String path : files.paths()) {
        ZipEntry entry = new ZipEntry(FOLDER + path);
        entry.setTime(SAME_TIME);
        zip.putNextEntry(entry);
        zip.write(files.bytes(path));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * The files of an archive by path, below {@code rules/} if it has that folder. INVALID_ARGUMENT
   * where it is no zip file, where a path leads elsewhere or comes twice, and as soon as what comes
   * out of it is too much.
   */
  public static Map<String, byte[]> read(byte[] archive) {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      long left = DraftLimits.LARGEST_DRAFT;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        String path = DraftLimits.path("import", entry.getName());
        byte[] content = zip.readNBytes(DraftLimits.LARGEST_FILE + 1);
        left -= content.length;
        if (content.length > DraftLimits.LARGEST_FILE
            || left < 0
            || files.size() >= DraftLimits.MOST_FILES) {
          throw DraftLimits.tooLarge("import");
        }
        if (files.put(path, content) != null) {
          throw CommandRejected.invalid("draft", "import", "refusal.archive-twice", path);
        }
      }
    } catch (IOException unreadable) {
      throw CommandRejected.invalid("draft", "import", "refusal.archive-unreadable");
    }
    if (files.isEmpty()) {
      throw CommandRejected.invalid("draft", "import", "refusal.archive-unreadable");
    }
    return inFolder(files);
  }

  private static Map<String, byte[]> inFolder(Map<String, byte[]> files) {
    if (!files.keySet().stream().allMatch(path -> path.startsWith(FOLDER))) {
      return files;
    }
    Map<String, byte[]> inside = new TreeMap<>();
    files.forEach((path, content) -> inside.put(path.substring(FOLDER.length()), content));
    return inside;
  }
}
