package dev.hatchway.demo;

import java.util.Set;

/** What a group of people of the demo programme do when a task of theirs comes up. */
interface Duty {

  /** Form keys of the tasks that are theirs. */
  Set<String> forms();

  /** Notes in the agenda when somebody will do the task, and how. */
  void plan(Scene scene, Case about, OpenTask task);
}
