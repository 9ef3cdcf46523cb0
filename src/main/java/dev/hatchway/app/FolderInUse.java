package dev.hatchway.app;

import java.nio.file.Path;

/** A folder of data that something else still works on; its message is for whoever started us. */
public final class FolderInUse extends RuntimeException {

  private FolderInUse(String message) {
    super(message, null, false, false);
  }

  static FolderInUse byAnother(Path folder) {
    return new FolderInUse(
        "Hatchway is running on this folder already; stop it, or name another by hatchway.data: "
            + folder.toAbsolutePath());
  }

  static FolderInUse byPostgres(long pid, Path folder) {
    return new FolderInUse(
        "A PostgreSQL (process "
            + pid
            + ") that an earlier run left on this folder does not end; end it, or name another by"
            + " hatchway.data: "
            + folder.toAbsolutePath());
  }
}
