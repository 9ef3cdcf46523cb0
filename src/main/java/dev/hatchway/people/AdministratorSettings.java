package dev.hatchway.people;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * The first administrator of an installation where nobody has an account yet, and the programme
 * that they administer. There is no default: a known password would let anybody in.
 */
@ConfigMapping(prefix = "hatchway.administrator")
public interface AdministratorSettings {

  Optional<String> username();

  /** Read once, when nobody is here; the administrator changes it after logging in. */
  Optional<String> password();

  Optional<String> name();

  FirstProgramme programme();

  /** Everybody has their roles in a programme, so there must be one to begin with. */
  interface FirstProgramme {

    Optional<String> code();

    Optional<String> name();
  }

  default boolean isComplete() {
    return username().isPresent()
        && password().isPresent()
        && programme().code().isPresent()
        && programme().name().isPresent();
  }
}
