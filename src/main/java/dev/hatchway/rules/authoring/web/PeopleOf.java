package dev.hatchway.rules.authoring.web;

import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.FileChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Usernames on a page, whose names are to be looked up together. */
final class PeopleOf {

  private PeopleOf() {}

  static Set<String> changes(Draft draft, List<FileChange> changes) {
    Set<String> people = new HashSet<>(Set.of(draft.author()));
    changes.forEach(change -> people.add(change.by()));
    return people;
  }
}
