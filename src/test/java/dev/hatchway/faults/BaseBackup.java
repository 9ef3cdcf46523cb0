package dev.hatchway.faults;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * A base backup of a running PostgreSQL by its low-level interface, which asks for no program
 * beside the server, and a restore from it and the archived log to an instant.
 */
final class BaseBackup {

  private static final Set<String> NOT_COPIED =
      Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_stat_tmp");

  private final Path copy;
  private final Path archive;

  private BaseBackup(Path copy, Path archive) {
    this.copy = copy;
    this.archive = archive;
  }

  /** Settings of a server whose log is archived. */
  static String[] settings(Path archive) {
    Path folder = archive.toAbsolutePath();
    return new String[] {
      "archive_mode=on", "archive_command=test ! -f " + folder + "/%f && cp %p " + folder + "/%f"
    };
  }

  static BaseBackup of(PostgresUnderFire postgres, Path copy, Path archive)
      throws SQLException, IOException {
    // the backup lasts as long as the session that began it
    try (Connection session = postgres.connect()) {
      Sql.rows(session, "select pg_backup_start('base', true)");
      copy(postgres.folder(), copy);
      List<String> label = Sql.rows(session, "select labelfile from pg_backup_stop(true)").get(0);
      Files.writeString(copy.resolve("backup_label"), label.get(0));
    }
    return new BaseBackup(copy, archive);
  }

  /** Makes the copy ready to start: it replays the log until the instant and goes on from there. */
  Path restoreTo(String instant) throws IOException {
    Files.createFile(copy.resolve("recovery.signal"));
    Files.writeString(
        copy.resolve("postgresql.auto.conf"),
        """
        restore_command = 'cp %s/%%f %%p'
        recovery_target_time = '%s'
        recovery_target_action = 'promote'
        """
            .formatted(archive.toAbsolutePath(), instant),
        StandardOpenOption.APPEND);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(folder).toString());
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
            return isLeftOut(from, folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!isLeftOut(from, file)) {
              Files.copy(
                  file,
                  to.resolve(from.relativize(file).toString()),
                  StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            // a running server removes files; the log says so again
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  private static boolean isLeftOut(Path root, Path file) {
    return root.equals(file.getParent()) && NOT_COPIED.contains(file.getFileName().toString());
  }
}
