package dev.hatchway.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests this node works on at once; more are asked to come again. */
@ConfigMapping(prefix = "hatchway.admission")
public interface AdmissionSettings {

  /** Of people: pages, forms and what pages ask for themselves. */
  @WithDefault("48")
  int people();

  /** Of programs: the API. Fewer, so that a program in a hurry leaves room for people. */
  @WithDefault("16")
  int programs();

  /**
   * How long the body of a request may take to arrive, with one second more for each 64 KB that are
   * announced.
   */
  @WithDefault("PT20S")
  Duration body();
}
