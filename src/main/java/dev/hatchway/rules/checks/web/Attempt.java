package dev.hatchway.rules.checks.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;

/**
 * What a program wants to try: an application's reference, or facts, each with its kind as {@code
 * fact} and its values as on the page, such as {@code 2000000 EUR}. Wanted is what should come out.
 */
record Attempt(
    @NotBlank String decision, String application, List<Map<String, String>> facts, String wanted) {

  TryQuery query() {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle("decision", decision);
    form.putSingle("application", application);
    form.putSingle("wanted", wanted);
    List<Map<String, String>> typed = facts == null ? List.of() : facts;
    for (int i = 0; i < typed.size(); i++) {
      String prefix = "f" + i;
      form.putSingle(prefix, typed.get(i).get("fact"));
      typed.get(i).forEach((name, value) -> form.putSingle(prefix + "." + name, value));
    }
    return TryQuery.of(form);
  }
}
