package dev.hatchway.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;

/** Settings of intake. */
@ConfigMapping(prefix = "hatchway.intake")
public interface IntakeSettings {

  /**
   * How references of a programme's applications begin, by programme code; where nothing is said,
   * the initials of the code's words or its first two letters.
   */
  Map<String, String> referencePrefixes();

  /** Rows that one file may have: more belong into several files, so that a report can be read. */
  @WithDefault("20000")
  @Min(1)
  @Max(200_000)
  int maxImportRows();

  /** Size of one file in bytes; the rows are held in memory while they are read. */
  @WithDefault("20971520")
  @Min(1024)
  @Max(67_108_864)
  long maxImportBytes();
}
