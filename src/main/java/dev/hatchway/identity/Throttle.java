package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Slows down whoever tries passwords, with growing pauses: for each account at an address, for each
 * address, and for each account. Whether the account exists makes no difference. A browser that the
 * account's owner has logged in with has tries of its own, so that whoever guesses elsewhere locks
 * nobody out of it.
 */
@Singleton
public class Throttle {

  private final TokenBuckets buckets;
  private final LoginDevices devices;
  private final SignUpSettings signUps;

  Throttle(TokenBuckets buckets, LoginDevices devices, SignUpSettings signUps) {
    this.buckets = buckets;
    this.devices = devices;
    this.signUps = signUps;
  }

  /** To be called before a password is looked at; TOO_MANY_ATTEMPTS says how long to wait. */
  void take(Attempt attempt) {
    takeAll(of(attempt), attempt.username());
  }

  /** After a password that was right. */
  void passed(Attempt attempt) {
    List<TokenBucket> taken = of(attempt);
    buckets.forget(taken.get(0));
    taken.stream().skip(1).forEach(buckets::giveBack);
  }

  /** Each sign-up counts, whether it succeeds or not; TOO_MANY_ATTEMPTS says how long to wait. */
  public void takeSignUp(String address) {
    takeAll(List.of(TokenBucket.signUps(address, signUps.atOnce())), "sign-up");
  }

  private void takeAll(List<TokenBucket> wanted, String subject) {
    List<TokenBucket> taken = new ArrayList<>();
    for (TokenBucket bucket : wanted) {
      OptionalInt seconds = buckets.take(bucket);
      if (seconds.isPresent()) {
        taken.forEach(buckets::giveBack);
        throw CommandRejected.tooManyAttempts("person", subject, seconds.getAsInt());
      }
      taken.add(bucket);
    }
  }

  private List<TokenBucket> of(Attempt attempt) {
    return devices.knows(attempt)
        ? List.of(TokenBucket.device(attempt))
        : List.of(
            TokenBucket.pair(attempt),
            TokenBucket.address(attempt),
            TokenBucket.accountOf(attempt));
  }
}
