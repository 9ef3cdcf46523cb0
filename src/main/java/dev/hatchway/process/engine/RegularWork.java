package dev.hatchway.process.engine;

import java.time.Duration;

/** Work that comes again and again, on one node at a time; what fails is tried at the next turn. */
public interface RegularWork {

  /** Names the work in the timers' table: never changed. */
  String name();

  /** How long after one turn the next begins. */
  Duration pause();

  void run();
}
