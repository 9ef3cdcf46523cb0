package dev.hatchway.rules.analysis;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pattern asks of a fact; what can't be read is {@link Unclear}, never guessed. */
public sealed interface Condition {

  /** Whether it holds, where the reader knows what fields and variables are. */
  Truth truth(Function<Term, Object> reader);

  /** The comparisons in it. */
  Stream<Condition> atoms();

  /** The fields and variables in it. */
  Stream<Term> names();

  /** Its parts where all of them must hold; itself otherwise. */
  default List<Condition> conjuncts() {
    return List.of(this);
  }

  /** All of them hold; so none is no condition. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = parts.stream().flatMap(p -> p.conjuncts().stream()).toList();
    }

    @Override
    public Truth truth(Function<Term, Object> reader) {
      Truth all = Truth.TRUE;
      for (Condition part : parts) {
        all = all.and(part.truth(reader));
        if (all == Truth.FALSE) {
          break;
        }
      }
      return all;
    }

    @Override
    public Stream<Condition> atoms() {
      return parts.stream().flatMap(Condition::atoms);
    }

    @Override
    public Stream<Term> names() {
      return parts.stream().flatMap(Condition::names);
    }

    @Override
    public List<Condition> conjuncts() {
      return parts;
    }

    @Override
    public String toString() {
      return parts.stream().map(Condition::toString).collect(Collectors.joining(", "));
    }
  }

  /** At least one of them holds. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public Truth truth(Function<Term, Object> reader) {
      Truth any = Truth.FALSE;
      for (Condition part : parts) {
        any = any.or(part.truth(reader));
        if (any == Truth.TRUE) {
          break;
        }
      }
      return any;
    }

    @Override
    public Stream<Condition> atoms() {
      return parts.stream().flatMap(Condition::atoms);
    }

    @Override
    public Stream<Term> names() {
      return parts.stream().flatMap(Condition::names);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(p -> p.conjuncts().size() > 1 ? "(" + p + ")" : p.toString())
          .collect(Collectors.joining(" || "));
    }
  }

  /** It does not hold. */
  record Not(Condition inner) implements Condition {
    @Override
    public Truth truth(Function<Term, Object> reader) {
      return inner.truth(reader).not();
    }

    @Override
    public Stream<Condition> atoms() {
      return inner.atoms();
    }

    @Override
    public Stream<Term> names() {
      return inner.names();
    }

    @Override
    public String toString() {
      return "!(" + inner + ")";
    }
  }

  /** Two values compared. */
  record Compared(Term left, Operator operator, Term right) implements Condition {
    @Override
    public Truth truth(Function<Term, Object> reader) {
      Object a = left.value(reader);
      Object b = right.value(reader);
      return a == Term.NOT_KNOWN || b == Term.NOT_KNOWN
          ? Truth.UNKNOWN
          : Truth.of(operator.holds(a, b));
    }

    @Override
    public Stream<Condition> atoms() {
      return Stream.of(this);
    }

    @Override
    public Stream<Term> names() {
      return Stream.concat(left.names(), right.names());
    }

    @Override
    public String toString() {
      return left + " " + operator + " " + right;
    }
  }

  /** A value is one of several. */
  record OneOf(Term left, List<Term> values) implements Condition {
    @Override
    public Truth truth(Function<Term, Object> reader) {
      Object a = left.value(reader);
      if (a == Term.NOT_KNOWN) {
        return Truth.UNKNOWN;
      }
      Truth any = Truth.FALSE;
      for (Term value : values) {
        Object b = value.value(reader);
        any = any.or(b == Term.NOT_KNOWN ? Truth.UNKNOWN : Truth.of(Operator.same(a, b)));
      }
      return any;
    }

    @Override
    public Stream<Condition> atoms() {
      return Stream.of(this);
    }

    @Override
    public Stream<Term> names() {
      return Stream.concat(left.names(), values.stream().flatMap(Term::names));
    }

    @Override
    public String toString() {
      return left
          + " in ("
          + values.stream().map(Term::toString).collect(Collectors.joining(", "))
          + ")";
    }
  }

  /** A text or list has nothing in it. */
  record Empty(Term left) implements Condition {
    @Override
    public Truth truth(Function<Term, Object> reader) {
      Object a = left.value(reader);
      if (a == Term.NOT_KNOWN || a == null) {
        return Truth.UNKNOWN;
      }
      return Truth.of(a instanceof Collection<?> all ? all.isEmpty() : a.toString().isEmpty());
    }

    @Override
    public Stream<Condition> atoms() {
      return Stream.of(this);
    }

    @Override
    public Stream<Term> names() {
      return left.names();
    }

    @Override
    public String toString() {
      return left + ".isEmpty()";
    }
  }

  /** Something that only Drools can say. */
  record Unclear(String text) implements Condition {
    @Override
    public Truth truth(Function<Term, Object> reader) {
      return Truth.UNKNOWN;
    }

    @Override
    public Stream<Condition> atoms() {
      return Stream.of(this);
    }

    @Override
    public Stream<Term> names() {
      return Stream.empty();
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
