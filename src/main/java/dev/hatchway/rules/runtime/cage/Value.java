package dev.hatchway.rules.runtime.cage;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What an expression comes to, as far as its text tells: the type, the place in the facts that it
 * was read from (null for none), whether it may be missing, and for whole numbers how far from zero
 * it may be.
 */
record Value(Class<?> type, String place, boolean mayBeMissing, BigInteger most) {

  static final Value MISSING = new Value(Void.class, null, true, null);
  static final Value YES_OR_NO = new Value(boolean.class, null, false, null);
  static final Value TEXT = new Value(String.class, null, false, null);

  private static final BigInteger MOST_INT = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger MOST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  static Value of(Class<?> type) {
    return new Value(type, null, false, isWhole(type) ? mostOf(type) : null);
  }

  static Value number(String literal) {
    String digits = literal.replaceAll("[BbIiLlDdFf]$", "");
    char last = literal.charAt(literal.length() - 1);
    if ("Bb".indexOf(last) >= 0) {
      return of(BigDecimal.class);
    }
    if (digits.contains(".") || "DdFf".indexOf(last) >= 0) {
      return of(double.class);
    }
    return new Value(
        "Ll".indexOf(last) >= 0 ? long.class : int.class, null, false, new BigInteger(digits));
  }

  Value known() {
    return new Value(type, place, false, most);
  }

  /** The same kind of value, of which it is not known where it comes from. */
  Value anywhere() {
    return new Value(type, null, true, most);
  }

  boolean isText() {
    return type == String.class;
  }

  boolean isWhole() {
    return isWhole(type);
  }

  boolean isInexact() {
    return type == double.class
        || type == Double.class
        || type == float.class
        || type == Float.class;
  }

  boolean isLong() {
    return type == long.class || type == Long.class;
  }

  /** Whether a whole number of this type can be as far from zero. */
  boolean fits() {
    return most == null || most.compareTo(mostOf(type)) <= 0;
  }

  private static boolean isWhole(Class<?> type) {
    return type == int.class || type == Integer.class || type == long.class || type == Long.class;
  }

  private static BigInteger mostOf(Class<?> type) {
    return type == long.class || type == Long.class ? MOST_LONG : MOST_INT;
  }
}
