package dev.hatchway.platform;

import java.util.concurrent.ThreadFactory;

/** Threads for work that nobody waits for: they do not keep a node alive that is to end. */
public final class BackgroundThreads {

  private BackgroundThreads() {}

  public static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
