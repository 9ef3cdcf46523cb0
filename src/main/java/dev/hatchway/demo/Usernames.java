package dev.hatchway.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names to log in with, made from people's names. */
final class Usernames {

  private final String suffix;
  private final Set<String> taken = new HashSet<>();

  Usernames(String suffix) {
    this.suffix = suffix;
  }

  String of(String name) {
    String plain =
        Normalizer.normalize(name.replace("ø", "o"), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z ]", "")
            .strip()
            .replace(' ', '.');
    String username = plain;
    for (int more = 2; !taken.add(username); more++) {
      username = plain + more;
    }
    return username + suffix;
  }
}
