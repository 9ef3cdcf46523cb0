package dev.hatchway.rules.runtime.cage;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** Reads what a rule does once more: outcomes of values that can be computed. */
final class ComputedConclusions {

  private final Computation values;

  ComputedConclusions(String text, Scope scope) {
    this.values = new Computation(Tokens.ofConsequence(text), scope);
  }

  /** {@link Refused} where an outcome can't be made on some facts. */
  void read() {
    while (!values.atEnd()) {
      values.expect("insert");
      values.expect("(");
      values.expect("new");
      Token type = values.take();
      List<Value> arguments = values.arguments();
      fill(type, Members.type(type.text()).getRecordComponents(), arguments);
      values.expect(")");
      values.expect(";");
    }
  }

  private static void fill(Token type, RecordComponent[] components, List<Value> arguments) {
    if (components == null || components.length != arguments.size()) {
      return;
    }
    for (int i = 0; i < components.length; i++) {
      if (components[i].getType().isPrimitive()) {
        Arithmetic.present(type, arguments.get(i));
      }
    }
  }
}
