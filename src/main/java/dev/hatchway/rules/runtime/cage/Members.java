package dev.hatchway.rules.runtime.cage;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What facts, outcomes and values say when they are asked for one of their fields or functions. */
final class Members {

  private static final String FACTS_PACKAGE = Fact.class.getPackageName();
  private static final BigInteger MOST_OF_FACTS = BigInteger.valueOf(Fact.MOST);

  /** Functions that may be asked with a value that is missing. */
  private static final Set<String> PATIENT = Set.of("equals", "equalsIgnoreCase");

  private Members() {}

  /** A fact or outcome by its name. */
  static Class<?> type(String name) {
    try {
      return Class.forName(FACTS_PACKAGE + "." + name.replace('.', '$'));
    } catch (ClassNotFoundException unknown) {
      return Object.class;
    }
  }

  /** A field of a value, or what a function of it comes to. */
  static Value of(Value value, String name, int arguments, boolean called) {
    Optional<Method> method = method(value.type(), name, called ? arguments : 0, called);
    Class<?> type = method.<Class<?>>map(Method::getReturnType).orElse(Object.class);
    String place = arguments > 0 || value.place() == null ? null : value.place() + "." + bare(name);
    return new Value(type, place, mayBeMissing(value.type(), type, name), most(value, type, name));
  }

  /** Whether a function fails where what it is asked with is missing. */
  static boolean needsArguments(Value value, String name) {
    return !PATIENT.contains(name)
        && !List.class.isAssignableFrom(value.type())
        && !Map.class.isAssignableFrom(value.type());
  }

  /** {@code personId()}, {@code getPersonId()} and {@code personId} are the same. */
  private static String bare(String name) {
    boolean getter = name.startsWith("get") && name.length() > 3;
    return getter ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
  }

  private static Optional<Method> method(
      Class<?> type, String name, int arguments, boolean called) {
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    List<String> names = called ? List.of(name) : List.of(name, "get" + capital, "is" + capital);
    return Arrays.stream(type.getMethods())
        .filter(m -> names.contains(m.getName()) && m.getParameterCount() == arguments)
        .filter(m -> !m.isBridge())
        .findFirst();
  }

  private static boolean mayBeMissing(Class<?> owner, Class<?> type, String name) {
    if (type.isPrimitive()) {
      return false;
    }
    if (owner.getPackageName().equals(FACTS_PACKAGE) && owner.isRecord()) {
      boolean list = List.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
      return !list;
    }
    return type == Object.class || Map.class.isAssignableFrom(owner) && name.equals("get");
  }

  private static BigInteger most(Value owner, Class<?> type, String name) {
    Value any = Value.of(type);
    if (!any.isWhole()) {
      return null;
    }
    if (Fact.class.isAssignableFrom(owner.type())) {
      return MOST_OF_FACTS;
    }
    if (Outcome.class.isAssignableFrom(owner.type()) || !owner.isWhole()) {
      return ofValues(owner, any);
    }
    return Set.of("intValue", "longValue").contains(name) ? owner.most() : any.most();
  }

  /** Parts of dates, lengths of texts and sizes of lists are small, other numbers may be any. */
  private static BigInteger ofValues(Value owner, Value any) {
    boolean small =
        owner.isText()
            || owner.type().isEnum()
            || java.time.LocalDate.class == owner.type()
            || List.class.isAssignableFrom(owner.type())
            || Map.class.isAssignableFrom(owner.type());
    return small ? MOST_OF_FACTS : any.most();
  }
}
