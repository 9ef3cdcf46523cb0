package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.ValueText;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is compared in a condition. */
public sealed interface Term {

  /** Stands for a value that is not known yet, where null is a value that is missing. */
  Object NOT_KNOWN = new Object();

  /** The value, where the reader knows what a field or variable is. */
  Object value(Function<Term, Object> reader);

  /** The fields and variables in it. */
  Stream<Term> names();

  /** Something that is asked of the fact that the pattern is about. */
  record Field(String name) implements Term {
    @Override
    public Object value(Function<Term, Object> reader) {
      return reader.apply(this);
    }

    @Override
    public Stream<Term> names() {
      return Stream.of(this);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** What another part of the rule has named. */
  record Variable(String name) implements Term {
    @Override
    public Object value(Function<Term, Object> reader) {
      return reader.apply(this);
    }

    @Override
    public Stream<Term> names() {
      return Stream.of(this);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A number, text, constant of an enumeration, boolean or null as it is written. */
  record Value(Object value) implements Term {
    @Override
    public Object value(Function<Term, Object> reader) {
      return value;
    }

    @Override
    public Stream<Term> names() {
      return Stream.empty();
    }

    @Override
    public String toString() {
      return value instanceof String text ? '"' + text + '"' : value == null ? "null" : text();
    }

    private String text() {
      return ValueText.of(value);
    }
  }

  /** A sum, or a difference. */
  record Sum(Term left, boolean minus, Term right) implements Term {
    @Override
    public Object value(Function<Term, Object> reader) {
      Object a = left.value(reader);
      Object b = right.value(reader);
      if (a == NOT_KNOWN || b == NOT_KNOWN) {
        return NOT_KNOWN;
      }
      if (!(a instanceof Number one) || !(b instanceof Number other)) {
        return null;
      }
      BigDecimal x = new BigDecimal(one.toString());
      BigDecimal y = new BigDecimal(other.toString());
      return minus ? x.subtract(y) : x.add(y);
    }

    @Override
    public Stream<Term> names() {
      return Stream.concat(left.names(), right.names());
    }

    @Override
    public String toString() {
      return left + (minus ? " - " : " + ") + right;
    }
  }
}
