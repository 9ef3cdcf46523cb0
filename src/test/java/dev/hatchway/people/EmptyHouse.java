package dev.hatchway.people;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An installation of its own where nobody has an account yet, nor can get one by themselves. */
public class EmptyHouse implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("hatchway.sign-up.enabled", "false");
  }
}
