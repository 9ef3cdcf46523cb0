package dev.hatchway.rules.runtime.cage;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What may be computed: with values that are there, exactly, and within the range of numbers. */
final class Arithmetic {

  private Arithmetic() {}

  /** {@link Refused} at the sign. */
  static Value of(Token sign, Value left, Value right, boolean byLiteral) {
    if (sign.is("+") && (left.isText() || right.isText())) {
      return Value.TEXT;
    }
    present(sign, left);
    present(sign, right);
    if (sign.is("/")) {
      throw new Refused(
          sign.offset(),
          "A quotient is not exact: multiply the other side instead, as in \"a * 4 > b\" for \"a > b / 4\"");
    }
    if (sign.is("%") && !byLiteral) {
      throw new Refused(sign.offset(), "\"%\" is followed by a number that is not zero");
    }
    if (left.isInexact() || right.isInexact()) {
      throw new Refused(
          sign.offset(), "This number is not exact: write a decimal with a B behind it, as 0.5B");
    }
    if (left.isWhole() && right.isWhole()) {
      return whole(sign, left, right);
    }
    return Value.of(
        left.type() == BigDecimal.class || right.type() == BigDecimal.class
            ? BigDecimal.class
            : Object.class);
  }

  private static Value whole(Token sign, Value left, Value right) {
    Class<?> type = left.isLong() || right.isLong() ? long.class : int.class;
    BigInteger most =
        switch (sign.text()) {
          case "*" -> left.most().multiply(right.most());
          case "%" -> right.most();
          default -> left.most().add(right.most());
        };
    Value result = new Value(type, null, false, most);
    if (!result.fits()) {
      throw new Refused(
          sign.offset(),
          type == int.class
              ? "This can be larger than a whole number holds: begin with a larger kind, as in \"employees.longValue() * 3\""
              : "This can be larger than any whole number holds");
    }
    return result;
  }

  /** {@link Refused} where the value may be missing. */
  static void present(Token at, Value value) {
    if (value.mayBeMissing()) {
      throw new Refused(
          at.offset(),
          value.place() == null
              ? "A value may be missing here, and then this can't be computed"
              : "\"%1$s\" may be missing, and then this can't be computed: say \"%1$s != null\" before it"
                  .formatted(value.place().substring(value.place().indexOf('.') + 1)));
    }
  }
}
