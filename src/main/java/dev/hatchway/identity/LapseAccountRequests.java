package dev.hatchway.identity;

import dev.hatchway.platform.Command;

/** Ends what nobody confirmed within a week; a password that was asked for is forgotten. */
@Command
public class LapseAccountRequests {

  private final AccountRequests requests;

  LapseAccountRequests(AccountRequests requests) {
    this.requests = requests;
  }

  public void lapse() {
    requests.lapse();
  }
}
