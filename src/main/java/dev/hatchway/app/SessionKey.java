package dev.hatchway.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key that session cookies are sealed with, where none is configured: made once and kept beside
 * the data, so that nobody is logged out by a restart. Readable by its owner only.
 */
final class SessionKey {

  private static final int BYTES = 32;

  private SessionKey() {}

  static String keptIn(Path folder) {
    Path file = folder.resolve("session.key");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        write(file);
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException("No session key in " + file.toAbsolutePath(), failure);
    }
  }

  private static void write(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, HexFormat.of().formatHex(key));
  }
}
