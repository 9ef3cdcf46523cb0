package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A value that a slot is tried with, and how rules see it. */
final class Sample {

  static final Sample PRESENT = new Sample(true, null, null);
  static final Sample ABSENT = new Sample(false, null, null);

  private final Object value;
  private final Shape shape;
  private final Object alone;
  private final Map<String, Optional<Object>> seen = new HashMap<>();

  private Sample(Object value, Shape shape, Object alone) {
    this.value = value;
    this.shape = shape;
    this.alone = alone;
  }

  static Sample of(Slot slot, Object value) {
    Shape shape = Slot.shape(slot.type()).orElseThrow();
    Map<String, Object> one = new HashMap<>();
    one.put(slot.component(), value);
    return new Sample(value, shape, shape.build(one));
  }

  Object value() {
    return value;
  }

  /** What a rule that asks for the field is told. */
  Object read(String field) {
    return seen.computeIfAbsent(
            field, f -> shape.has(f) ? Optional.ofNullable(shape.read(alone, f)) : Optional.empty())
        .orElse(null);
  }
}
