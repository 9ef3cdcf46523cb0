package dev.hatchway.rules.authoring;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.runtime.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A set of rules as a zip file with the folder {@code rules/} in it, byte for byte. */
public final class RuleArchive {

  private static final String FOLDER = "rules/";

  /** In bytes; a repository has more in it than its rules. */
  private static final long MOST_UNPACKED = 64L << 20;

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
   * The files of an archive by path, below {@code rules/} if it has that folder, alone or as a Git
   * server packs it. INVALID_ARGUMENT where it is no zip file, where a path leads elsewhere or
   * comes twice, and as soon as what comes out of it is too much.
   */
  public static Map<String, byte[]> read(byte[] archive) {
    try {
      Map<String, byte[]> files = files(archive, ArchiveFolder.of(names(archive)));
      if (files.isEmpty()) {
        throw unreadable();
      }
      return files;
    } catch (IOException unreadable) {
      throw unreadable();
    }
  }

  private static List<String> names(byte[] archive) throws IOException {
    List<String> names = new ArrayList<>();
    long left = MOST_UNPACKED;
    try (ZipInputStream zip = opened(archive)) {
      for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
        names.add(entry.getName());
        left -= unpacked(zip, left);
      }
    }
    return names;
  }

  /** How many bytes an entry has, without keeping them. */
  private static long unpacked(ZipInputStream zip, long most) throws IOException {
    byte[] block = new byte[8192];
    long bytes = 0;
    for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
      bytes += read;
      if (bytes > most) {
        throw DraftLimits.tooLarge("import");
      }
    }
    return bytes;
  }

  private static Map<String, byte[]> files(byte[] archive, String folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    long left = DraftLimits.LARGEST_DRAFT;
    try (ZipInputStream zip = opened(archive)) {
      for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
        if (!entry.getName().startsWith(folder)) {
          continue;
        }
        String path = DraftLimits.path("import", entry.getName().substring(folder.length()));
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
    }
    return files;
  }

  private static ZipInputStream opened(byte[] archive) {
    return new ZipInputStream(new ByteArrayInputStream(archive));
  }

  /** The next file that somebody put in; null behind the last. */
  private static ZipEntry next(ZipInputStream zip) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && (entry.isDirectory() || ArchiveFolder.isLitter(entry.getName()))) {
      entry = zip.getNextEntry();
    }
    return entry;
  }

  private static CommandRejected unreadable() {
    return CommandRejected.invalid("draft", "import", "refusal.archive-unreadable");
  }
}
