package dev.hatchway.people;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What an operator says about the installation's administrators. */
@ConfigMapping(prefix = "hatchway.installation")
public interface InstallationSettings {

  /** The username of one to name at the next start, where they are not. */
  Optional<String> administrator();
}
