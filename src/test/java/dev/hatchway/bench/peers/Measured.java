package dev.hatchway.bench.peers;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of results: values by name. */
record Measured(Map<String, String> values) {

  static Measured of(String line) {
    return new Measured(
        Arrays.stream(line.split(" "))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  double value(String name) {
    return Double.parseDouble(values.get(name));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }
}
