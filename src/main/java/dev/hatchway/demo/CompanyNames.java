package dev.hatchway.demo;

import dev.hatchway.demo.Homes.Home;
import dev.hatchway.intake.CompanyKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Legal names as companies of each country have them; no two of them are the same company. */
final class CompanyNames {

  private final Stock names;
  private final Set<String> taken = new HashSet<>();

  CompanyNames(Stock names) {
    this.names = names;
  }

  /** City as "Suzhou/苏州" where it has a Chinese name. */
  String next(Dice dice, Home home, String city, Idea idea) {
    String name = name(dice, home, city.split("/"), dice.pick(idea.words()));
    for (int more = 2; !taken.add(CompanyKey.of(name)); more++) {
      String other = idea.words().get(more % idea.words().size());
      name = latin(dice, home, home.brand() + " " + other + (more > 3 ? " " + more : ""));
    }
    return name;
  }

  private String name(Dice dice, Home home, String[] city, String word) {
    String brand = home.brand() + " " + word;
    return switch (home.country()) {
      case "CN" -> chinese(dice, home, city, brand);
      case "TW" -> dice.chance(0.2) ? home.chinese() + "科技股份有限公司" : latin(dice, home, brand);
      default -> latin(dice, home, brand);
    };
  }

  private String chinese(Dice dice, Home home, String[] city, String brand) {
    return switch (dice.weighted(2, 5, 3)) {
      case 0 -> city[1] + home.chinese() + dice.pick(List.of("科技", "智能科技", "电子")) + "有限公司";
      case 1 -> latin(dice, home, city[0] + " " + brand);
      default -> brand + " (" + city[0] + ") Co., Ltd.";
    };
  }

  private String latin(Dice dice, Home home, String brand) {
    String form = dice.pick(names.all("form." + home.country()));
    return form.startsWith(",") ? brand + form : brand + " " + form;
  }
}
