package dev.hatchway.process.bpmn;

import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Walks a process file and notes what may not stand in it, by the element it belongs to. */
final class MarkupProblems extends DefaultHandler {

  /** Nobody mends more at a time, or the file is too deep or too full to go on. */
  static final class Enough extends SAXException {}

  static final int DEEPEST = 60;
  static final int MOST_ELEMENTS = 50_000;
  private static final int MOST_PROBLEMS = 20;
  private static final int LONGEST_EXPRESSION = 2_000;
  private static final int LONGEST_SHOWN = 80;
  // what the engine evaluates as MVEL wherever it finds it, and what other engines would
  private static final Pattern EVALUATED = Pattern.compile("[#$@]\\s*\\{");
  private static final Set<String> EXPRESSIONS =
      Set.of("conditionExpression", "completionCondition", "timeDuration", "timeDate", "timeCycle");
  private static final Set<String> CODE =
      Set.of(
          "script",
          "scriptTask",
          "businessRuleTask",
          "transformation",
          "onEntry-script",
          "onExit-script",
          "conditionalEventDefinition",
          "resourceAssignmentExpression",
          "formalExpression",
          "correlationSubscription",
          "correlationProperty",
          "correlationKey");

  private record Open(String name, String id, StringBuilder text, boolean hasLanguage) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<FieldError> problems = new ArrayList<>();
  private Locator where;
  private int elements;

  /**
   * @param file whose name stands for elements without an id above them
   */
  MarkupProblems(String file) {
    open.push(new Open("", file, new StringBuilder(), false));
  }

  List<FieldError> all() {
    return List.copyOf(problems);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    where = locator;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws Enough {
    String id = attributes.getValue("id");
    open.push(
        new Open(
            name,
            id == null || id.isBlank() ? open.peek().id() : id,
            new StringBuilder(),
            attributes.getValue("language") != null));
    if (++elements > MOST_ELEMENTS) {
      note("refusal.bpmn.too-many", MOST_ELEMENTS);
      throw new Enough();
    }
    if (open.size() - 1 > DEEPEST) {
      note("refusal.bpmn.too-deep", DEEPEST);
      throw new Enough();
    }
    if (CODE.contains(name)) {
      note("refusal.bpmn.code", name, line());
    } else if (!AllowedMarkup.hasElement(uri, name)) {
      note("refusal.bpmn.element", qualified, line());
    } else {
      checkAttributes(uri, name, attributes);
    }
  }

  private void checkAttributes(String uri, String element, Attributes attributes) throws Enough {
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = new AllowedMarkup.Attribute(attributes.getURI(i), attributes.getLocalName(i));
      String value = attributes.getValue(i);
      var allowed = AllowedMarkup.values(element, uri, attribute);
      if (EVALUATED.matcher(value).find()) {
        note("refusal.bpmn.expression", shown(value), line());
      } else if (allowed.isEmpty()) {
        note("refusal.bpmn.attribute", attributes.getQName(i), element, line());
      } else if (!allowed.get().matcher(value).matches()) {
        note("refusal.bpmn.value", shown(value), attributes.getQName(i), element, line());
      }
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    open.peek().text().append(text, start, length);
  }

  @Override
  public void processingInstruction(String target, String data) throws Enough {
    note("refusal.bpmn.element", "?" + target, line());
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws Enough {
    Open closed = open.peek();
    String text = closed.text().toString();
    if (EVALUATED.matcher(text).find()) {
      note("refusal.bpmn.expression", shown(text), line());
    } else if (EXPRESSIONS.contains(name) && text.length() > LONGEST_EXPRESSION) {
      note("refusal.bpmn.long-expression", text.length(), LONGEST_EXPRESSION);
    } else if (needsLanguage(name) && !closed.hasLanguage()) {
      note("refusal.bpmn.no-language", shown(text), line());
    }
    open.pop();
  }

  /** Without one the engine takes them for MVEL. */
  private static boolean needsLanguage(String name) {
    return name.equals("conditionExpression") || name.equals("completionCondition");
  }

  private void note(String reason, Object... arguments) throws Enough {
    problems.add(new FieldError(open.peek().id(), reason, arguments));
    if (problems.size() == MOST_PROBLEMS) {
      throw new Enough();
    }
  }

  private int line() {
    return where == null ? 0 : where.getLineNumber();
  }

  private static String shown(String text) {
    String line = text.strip();
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }
}
