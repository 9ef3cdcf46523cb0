package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * A password as it is kept: as a bcrypt hash only. Making one takes a good part of a second, on
 * purpose; people who begin with the same one can share it.
 */
public final class Password {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;
  // A secret of 256 random bits is not found by trying, however cheap a trial is.
  private static final int CHEAPEST = 4;
  private static final String NOBODYS_BEGINS = "$2a$04$";
  private static final String ANOTHERS = BcryptUtil.bcryptHash("of nobody in particular");

  private final String hash;

  private Password(String hash) {
    this.hash = hash;
  }

  public static Password of(String plain) {
    return new Password(BcryptUtil.bcryptHash(plain));
  }

  /** One that was kept. */
  static Password hashed(String hash) {
    return new Password(hash);
  }

  /** One that somebody chose; INVALID_ARGUMENT where it is easy to guess. */
  static Password chosen(String plain, String username) {
    PasswordStrength.weakness(plain, username)
        .ifPresent(
            weakness -> {
              throw CommandRejected.invalidFields("person", username, List.of(weakness));
            });
    return of(plain);
  }

  /**
   * Nobody knows it, so that nobody can log in: for an applicant whose application comes in by
   * another system, for instance.
   */
  public static Password nobodys() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new Password(BcryptUtil.bcryptHash(HexFormat.of().formatHex(secret), CHEAPEST));
  }

  /** Takes as long where there is no hash, or one whose password nobody knows. */
  static boolean matches(String plain, String hash) {
    boolean known = hash != null && !hash.startsWith(NOBODYS_BEGINS);
    boolean same = BcryptUtil.matches(plain == null ? "" : plain, known ? hash : ANOTHERS);
    return known && same && plain != null;
  }

  String hash() {
    return hash;
  }

  @Override
  public String toString() {
    return "Password";
  }
}
