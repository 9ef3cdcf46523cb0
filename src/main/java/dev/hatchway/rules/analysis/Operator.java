package dev.hatchway.rules.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/** How two values are compared; a missing value is never smaller or larger than another. */
public enum Operator {
  EQUAL("=="),
  UNEQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  CONTAINS("contains"),
  MEMBER_OF("memberOf");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  static Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    return null;
  }

  boolean holds(Object left, Object right) {
    return switch (this) {
      case EQUAL -> same(left, right);
      case UNEQUAL -> !same(left, right);
      case CONTAINS -> left instanceof Collection<?> all && all.contains(right);
      case MEMBER_OF -> right instanceof Collection<?> all && all.contains(left);
      default -> left != null && right != null && ordered(compared(left, right));
    };
  }

  private boolean ordered(int compared) {
    return switch (this) {
      case LESS -> compared < 0;
      case AT_MOST -> compared <= 0;
      case MORE -> compared > 0;
      default -> compared >= 0;
    };
  }

  static boolean same(Object left, Object right) {
    if (left instanceof Number && right instanceof Number) {
      return compared(left, right) == 0;
    }
    return Objects.equals(left, right);
  }

  private static int compared(Object left, Object right) {
    if (left instanceof Number && right instanceof Number) {
      return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }
    return left.toString().compareTo(right.toString());
  }

  @Override
  public String toString() {
    return sign;
  }
}
