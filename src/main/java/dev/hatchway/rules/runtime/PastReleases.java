package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;

/** What is in any release that there ever was, by its hash. */
@ApplicationScoped
public class PastReleases {

  private final RuleReleases releases;

  PastReleases(RuleReleases releases) {
    this.releases = releases;
  }

  public RuleFiles files(String hash) {
    return releases.files(hash);
  }
}
