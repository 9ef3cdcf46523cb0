package dev.hatchway.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that a folder is in use, by a lock on a file beside it. The operating system frees the lock
 * when the process ends, however it ends; the file stays.
 */
final class FolderLock implements AutoCloseable {

  // closing any channel of a file frees the process's lock on it (POSIX): a second must not open it
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock of the folder, which need not be there; FolderInUse where another has it. */
  static FolderLock take(Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    Files.createDirectories(whole.getParent());
    Path file = whole.resolveSibling(whole.getFileName() + ".lock");
    if (!OURS.add(file)) {
      throw FolderInUse.byAnother(folder);
    }
    FileChannel channel = open(file);
    if (channel == null) {
      OURS.remove(file);
      throw FolderInUse.byAnother(folder);
    }
    return new FolderLock(file, channel);
  }

  /** Null where another process has the lock. */
  private static FileChannel open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? channel : null;
    } catch (OverlappingFileLockException loadedTwice) {
      return null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // the lock ends with the process at the latest
    } finally {
      OURS.remove(file);
    }
  }
}
