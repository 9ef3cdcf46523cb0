package dev.hatchway.demo;

import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.review.Expertise;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Someone of the demo programme that one can log in as; {@code knows} is as the file says it. */
record CastMember(String username, String name, Role role, String knows) {

  /** Everyone's, so that a newcomer needs to be told one word only. */
  static final String PASSWORD = "springboard";

  static List<CastMember> all() {
    return Stock.rows("people.txt").stream()
        .map(row -> new CastMember(row.get(0), row.get(1), Role.valueOf(row.get(2)), row.get(3)))
        .toList();
  }

  /** The people of the other programme in the house. */
  static List<CastMember> neighbours() {
    return List.of(
        new CastMember("hana", "Hana Svoboda", Role.MANAGER, ""),
        new CastMember("piotr", "Piotr Kowalczyk", Role.ANALYST, ""));
  }

  /** What a reviewer knows: sectors, countries, languages, and how many reviews at a time. */
  Expertise expertise() {
    String[] parts = knows.split(";");
    Set<Sector> sectors =
        Stock.parts(parts[0]).stream().map(Sector::valueOf).collect(Collectors.toSet());
    return new Expertise(
        sectors,
        new HashSet<>(Stock.parts(parts[1])),
        new HashSet<>(Stock.parts(parts[2])),
        Integer.parseInt(parts[3].strip()));
  }
}
