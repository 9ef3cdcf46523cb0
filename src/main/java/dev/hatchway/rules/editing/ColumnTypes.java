package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.CellType.Kind;
import dev.hatchway.rules.editing.FactType.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what the cells of a column hold, from where their values go in the condition. */
final class ColumnTypes {

  private static final Pattern PLACE = Pattern.compile("\\$(?:param|(\\d))");
  private static final Pattern OBJECT =
      Pattern.compile("(?:^|[\\s:])(\\p{Lu}\\w*)\\s*(?:\\(|\\.\\.\\.|$)");
  private static final Pattern OF_LIST = Pattern.compile(".*\\b(\\p{Lu}\\w*)\\.$");
  private static final Pattern IN = Pattern.compile(".*\\b(\\w+)\\s+(?:not\\s+)?in\\s*\\(\\s*$");
  private static final Pattern COMPARED = Pattern.compile(".*\\b(\\w+)\\s*(==|!=|<=|>=|<|>)\\s*$");
  private static final Pattern MADE = Pattern.compile(".*\\bnew\\s+(\\p{Lu}\\w*)\\s*\\((.*)$");

  private final Optional<FactType> looksAt;
  private final String condition;

  private ColumnTypes(String object, String condition) {
    this.condition = condition;
    Matcher name = OBJECT.matcher(object.trim());
    this.looksAt = name.find() ? FactTypes.ALL.named(name.group(1)) : Optional.empty();
  }

  /** The types of the values of one cell, in their order. */
  static List<CellType> of(String object, String condition) {
    return new ColumnTypes(object, condition).types();
  }

  /** The fact that the object cell of a column names. */
  static Optional<FactType> factOf(String object) {
    return new ColumnTypes(object, "").looksAt;
  }

  private List<CellType> types() {
    TreeMap<Integer, CellType> types = new TreeMap<>();
    Matcher place = PLACE.matcher(condition);
    while (place.find()) {
      int number = place.group(1) == null ? 0 : Integer.parseInt(place.group(1));
      types.putIfAbsent(number, typeAt(place.start(), place.end()));
    }
    if (types.isEmpty()) {
      return List.of(CellType.of(Kind.YES));
    }
    if (types.firstKey() == 0) {
      return List.of(types.get(0));
    }
    List<CellType> parts = new ArrayList<>();
    for (int i = 1; i <= types.lastKey(); i++) {
      parts.add(types.getOrDefault(i, CellType.of(Kind.TEXT)));
    }
    return List.copyOf(parts);
  }

  private CellType typeAt(int start, int end) {
    String before = condition.substring(0, start);
    if (isInComment(before)) {
      return CellType.of(Kind.YES);
    }
    if (before.endsWith("\"")) {
      return before.endsWith("Duration.parse(\"") ? CellType.of(Kind.DURATION) : text(before);
    }
    Matcher list = OF_LIST.matcher(before);
    if (list.matches()) {
      return FactTypes.ALL
          .named(list.group(1))
          .map(type -> CellType.choice(Kind.CHOICE, type, ""))
          .orElse(CellType.of(Kind.TEXT));
    }
    Matcher in = IN.matcher(before);
    if (in.matches()) {
      return choices(in.group(1));
    }
    Matcher compared = COMPARED.matcher(before);
    return compared.matches() ? compared(compared.group(1), compared.group(2)) : made(before);
  }

  private static boolean isInComment(String before) {
    int comment = before.lastIndexOf("//");
    return comment >= 0
        && before.substring(0, comment).chars().filter(c -> c == '"').count() % 2 == 0;
  }

  private static CellType text(String before) {
    Matcher compared = COMPARED.matcher(before.substring(0, before.length() - 1));
    return compared.matches()
        ? CellType.compared(Kind.TEXT, compared.group(1), compared.group(2))
        : CellType.of(Kind.TEXT);
  }

  private CellType choices(String field) {
    return listOf(field)
        .map(type -> CellType.choice(Kind.CHOICES, type, type.name() + "."))
        .orElse(CellType.of(Kind.TEXT));
  }

  private CellType compared(String field, String operator) {
    Optional<Field> known = looksAt.flatMap(type -> type.field(field));
    if (known.filter(Field::isNumber).isPresent()) {
      boolean whole = known.get().isWhole();
      return CellType.compared(whole ? Kind.WHOLE_NUMBER : Kind.NUMBER, field, operator);
    }
    return listOf(field)
        .map(type -> CellType.choice(Kind.CHOICE, type, type.name() + "."))
        .orElse(CellType.of(Kind.TEXT));
  }

  private Optional<FactType> listOf(String field) {
    return looksAt
        .flatMap(type -> type.field(field))
        .flatMap(f -> FactTypes.ALL.named(f.type()))
        .filter(type -> type.kind() == FactType.Kind.CHOICE);
  }

  /** A value that an outcome is made with: the number of commas before it says which. */
  private static CellType made(String before) {
    Matcher made = MADE.matcher(before);
    Optional<FactType> outcome =
        made.matches() ? FactTypes.ALL.named(made.group(1)) : Optional.empty();
    if (outcome.isEmpty()) {
      return CellType.of(Kind.TEXT);
    }
    int index = (int) made.group(2).chars().filter(c -> c == ',').count();
    List<Field> parts = outcome.get().parts();
    boolean whole = index < parts.size() && parts.get(index).isWhole();
    return CellType.of(whole ? Kind.WHOLE_NUMBER : Kind.TEXT);
  }
}
