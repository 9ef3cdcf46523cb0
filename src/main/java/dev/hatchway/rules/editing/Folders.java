package dev.hatchway.rules.editing;

import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Folders as they were read last: while somebody types, what lies beside stays the same. */
@ApplicationScoped
class Folders {

  private static final int MOST = 64;

  private final Map<String, Folder> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Folder> eldest) {
          return size() > MOST;
        }
      };

  Folder of(RuleFiles files, String decision) {
    String key = files.hash() + "/" + decision;
    synchronized (known) {
      Folder folder = known.get(key);
      if (folder == null) {
        folder = new Folder(files, decision);
        known.put(key, folder);
      }
      return folder;
    }
  }
}
