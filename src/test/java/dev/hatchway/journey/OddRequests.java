package dev.hatchway.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that are near what an operation takes, and each wrong in one place. */
final class OddRequests {

  /** A request; each character of its body is one byte. */
  record Sent(String method, String address, String type, String body) {

    @Override
    public String toString() {
      String start = body.length() > 300 ? body.substring(0, 300) + "…" : body;
      return method + " " + address + (type.isEmpty() ? "" : " " + type + " ") + start;
    }
  }

  static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data";
  private static final String BOUNDARY = "odd";
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final int BODIES = 24;

  /** NUL, half of a surrogate pair and what is no UTF-8 as their bytes; what turns text round. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "a\0b",
          "\u00ed\u00a0\u0080",
          "\u00ff",
          "\u00e2\u0080\u00ae",
          "-1",
          "1e99",
          "1e-10000000",
          "99999999999999999999",
          "2020-02-30",
          "00000000-0000-0009-0000-000000000009",
          "%{}[]'\"\\<",
          "y".repeat(3_000));

  private static final String HUGE = "z".repeat(200_000);

  private static final List<String> VALUES =
      Stream.concat(
              TEXTS.stream().map(text -> JsonNodeFactory.instance.textNode(text).toString()),
              Stream.of(
                  "null",
                  "5",
                  "-1",
                  "1e-10000000",
                  "1e1000",
                  "99999999999999999999",
                  "true",
                  "[]",
                  "[null]",
                  "{}",
                  "{\"\":null}",
                  "\"a\\u0000b\"",
                  "\"\\ud800\"",
                  "[".repeat(2_000),
                  '"' + HUGE + '"'))
          .toList();

  private final Random random;
  private final UnaryOperator<String> addresses;

  /** The addresses lead from a template to one that is there. */
  OddRequests(Random random, UnaryOperator<String> addresses) {
    this.random = random;
    this.addresses = addresses;
  }

  /** Asked as it may be, and all left out that could be sent. */
  Sent nothing(Operation operation) {
    return operation.isForm() ? form(operation, Map.of()) : with(operation, "");
  }

  List<Sent> of(Operation operation, List<String> fields) {
    List<Sent> odd = new ArrayList<>(oddAddresses(operation));
    if (operation.isForm()) {
      odd.add(new Sent("POST", addresses.apply(operation.path()), "text/plain", "x"));
      odd.addAll(oddForms(operation, fields));
    } else if (operation.takes().equals(JSON)) {
      oddJson(operation.example()).forEach(body -> odd.add(with(operation, body)));
    } else if (!operation.takes().isEmpty()) {
      Stream.concat(TEXTS.stream(), VALUES.stream())
          .forEach(body -> odd.add(with(operation, body)));
    }
    return odd;
  }

  private List<Sent> oddAddresses(Operation operation) {
    Stream<String> paths =
        PARAMETER
            .matcher(operation.path())
            .results()
            .map(found -> operation.path().replace(found.group(), odd()))
            .map(addresses);
    String asked = addresses.apply(operation.path());
    Stream<String> queries =
        operation.queries().stream()
            .flatMap(name -> Stream.of(odd(), odd()).map(odd -> asked + "?" + name + "=" + odd));
    return Stream.concat(paths, queries)
        .map(
            address ->
                operation.isForm()
                    ? form(operation, address, Map.of())
                    : new Sent(operation.method(), address, operation.takes(), ""))
        .toList();
  }

  /** One that stands in an address, and is not nothing. */
  private String odd() {
    return encoded(TEXTS.get(1 + random.nextInt(TEXTS.size() - 1)));
  }

  private List<Sent> oddForms(Operation operation, List<String> names) {
    Map<String, String> right = new TreeMap<>();
    names.forEach(name -> right.put(name, "1"));
    operation
        .example()
        .fields()
        .forEachRemaining(
            field ->
                right.put(
                    field.getKey(),
                    field.getValue().isArray()
                        ? field.getValue().path(0).asText()
                        : field.getValue().asText()));
    List<Sent> without = new ArrayList<>();
    List<Sent> odd = new ArrayList<>();
    for (String name : right.keySet()) {
      Map<String, String> fields = new TreeMap<>(right);
      fields.remove(name);
      without.add(form(operation, fields));
      for (String text : TEXTS) {
        fields.put(name, text);
        odd.add(form(operation, fields));
      }
      fields.put(name, HUGE);
      odd.add(form(operation, fields));
    }
    without.addAll(someOf(odd));
    return without;
  }

  private Sent form(Operation operation, Map<String, String> fields) {
    return form(operation, addresses.apply(operation.path()), fields);
  }

  private static Sent form(Operation operation, String address, Map<String, String> typed) {
    Map<String, String> fields = new TreeMap<>(typed);
    fields.put("csrf", TOKEN);
    if (operation.takes().equals(PARTS)) {
      String parts =
          fields.entrySet().stream()
              .map(
                  field ->
                      "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                          .formatted(BOUNDARY, field.getKey(), field.getValue()))
              .collect(Collectors.joining());
      return new Sent(
          "POST", address, PARTS + "; boundary=" + BOUNDARY, parts + "--" + BOUNDARY + "--\r\n");
    }
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return new Sent("POST", address, FORM, body);
  }

  private Sent with(Operation operation, String body) {
    return new Sent(operation.method(), addresses.apply(operation.path()), operation.takes(), body);
  }

  private List<String> oddJson(JsonNode right) {
    List<String> without = new ArrayList<>(List.of(right.toString(), "{", "{} {}", "\0"));
    List<String> odd = new ArrayList<>();
    JsonNode copy = right.deepCopy();
    change(copy, () -> without.add(copy.toString()), () -> odd.add(copy.toString()));
    List<String> bodies = new ArrayList<>(someOf(without));
    bodies.addAll(someOf(VALUES));
    bodies.addAll(someOf(odd));
    return bodies;
  }

  /** Each part of the body in turn is left out, and then is each odd value. */
  private static void change(JsonNode within, Runnable leftOut, Runnable replaced) {
    if (within instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode right = object.get(name);
        change(right, leftOut, replaced);
        for (String value : VALUES) {
          object.putRawValue(name, new RawValue(value));
          replaced.run();
        }
        object.remove(name);
        leftOut.run();
        object.set(name, right);
      }
    } else if (within instanceof ArrayNode array && !array.isEmpty()) {
      JsonNode right = array.get(0);
      change(right, leftOut, replaced);
      for (String value : VALUES) {
        array.setRawValue(0, new RawValue(value));
        replaced.run();
      }
      array.set(0, right);
    }
  }

  private <T> List<T> someOf(List<T> all) {
    List<T> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, Math.min(BODIES, some.size()));
  }

  private static String encoded(String bytes) {
    return URLEncoder.encode(bytes, ISO_8859_1);
  }
}
