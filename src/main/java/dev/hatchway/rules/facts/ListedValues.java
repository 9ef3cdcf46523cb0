package dev.hatchway.rules.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists and maps of facts: never edited, without missing values, empty where there are none. Rules
 * may ask them for a value that is missing, and the answer is no; those of the JDK would throw.
 */
final class ListedValues {

  private ListedValues() {}

  static <T> List<T> of(List<T> values) {
    return values == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(List.copyOf(values)));
  }

  static <K, V> Map<K, V> of(Map<K, V> values) {
    return values == null
        ? Collections.emptyMap()
        : Collections.unmodifiableMap(new HashMap<>(Map.copyOf(values)));
  }
}
