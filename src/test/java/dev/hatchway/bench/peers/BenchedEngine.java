package dev.hatchway.bench.peers;

import java.util.List;
import java.util.Map;

/** The steps that every engine is driven by. */
public interface BenchedEngine {

  void start(String key, Map<String, Object> variables);

  /** Ids of the unclaimed tasks that a group may take, the oldest first. */
  List<String> inbox(String group, int first, int max);

  void claim(String task, String user);

  void complete(String task, Map<String, Object> results);

  /** Lets an engine whose pages follow a cursor go to where a page begins, untimed. */
  default void goTo(String group, int first) {}
}
