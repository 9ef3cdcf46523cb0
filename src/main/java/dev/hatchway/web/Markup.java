package dev.hatchway.web;

import java.util.Locale;
import java.util.Set;

/**
 * Where in HTML the next character stands, having read the text of a template until there: enough
 * of the tokenizer of the HTML standard to tell content, attributes and text-only elements apart.
 *
 * @param element the element whose tag is open, or whose text is read where it holds text only
 * @param attribute the attribute whose name or value is read
 * @param quote what ends the value; a blank where nothing but a blank does
 */
record Markup(State state, String element, String attribute, char quote) {

  enum State {
    CONTENT,
    TAG_NAME,
    IN_TAG,
    ATTRIBUTE,
    BEFORE_VALUE,
    VALUE,
    COMMENT
  }

  /** What may be written to keep a text apart at a place. */
  enum Place {
    /** An element may stand here. */
    ELEMENT,
    /** People read it, and only characters may stand here. */
    CHARACTERS,
    /** Programs read it, or a person edits it: the text stays as it is. */
    AS_IT_IS
  }

  static final Markup START = new Markup(State.CONTENT, "", "", ' ');

  private static final Set<String> TEXT_ONLY = Set.of("title", "option", "textarea");
  private static final Set<String> NOT_SHOWN = Set.of("script", "style");

  /** The translatable attributes of HTML but values, the texts of WAI-ARIA, and our own. */
  private static final Set<String> READ_BY_PEOPLE =
      Set.of(
          "abbr",
          "alt",
          "label",
          "placeholder",
          "title",
          "aria-description",
          "aria-label",
          "aria-placeholder",
          "aria-roledescription",
          "aria-valuetext",
          "data-confirm",
          "data-label");

  Place place() {
    return switch (state) {
      case CONTENT -> inContent();
      case VALUE ->
          READ_BY_PEOPLE.contains(attribute) || attribute.startsWith("data-say-")
              ? Place.CHARACTERS
              : Place.AS_IT_IS;
      default -> Place.AS_IT_IS;
    };
  }

  private Place inContent() {
    if (element.equals("textarea") || NOT_SHOWN.contains(element)) {
      return Place.AS_IT_IS;
    }
    return TEXT_ONLY.contains(element) ? Place.CHARACTERS : Place.ELEMENT;
  }

  Markup after(CharSequence text) {
    Markup now = this;
    for (int i = 0; i < text.length(); i++) {
      now = now.next(text.charAt(i));
    }
    return now;
  }

  /** As after a text that nobody knows yet, such as the value of an expression. */
  Markup afterValue() {
    return state == State.BEFORE_VALUE ? value(' ') : this;
  }

  /** Where a branch begins or ends, a name of an element or attribute has ended. */
  Markup atBranch() {
    return switch (state) {
      case TAG_NAME -> next(' ');
      case ATTRIBUTE -> new Markup(State.IN_TAG, element, "", ' ');
      default -> this;
    };
  }

  private Markup next(char c) {
    return switch (state) {
      case CONTENT -> c == '<' ? new Markup(State.TAG_NAME, element, "", '<') : this;
      case TAG_NAME -> inName(c);
      case IN_TAG -> inTag(c);
      case ATTRIBUTE -> inAttribute(c);
      case BEFORE_VALUE -> beforeValue(c);
      case VALUE -> inValue(c);
      case COMMENT -> c == '>' ? START : this;
    };
  }

  // while a name is read, the element is the text around it and the attribute is the name
  private Markup inName(char c) {
    if (c == '!') {
      return new Markup(State.COMMENT, "", "", ' ');
    }
    if (c == '>' || Character.isWhitespace(c)) {
      return new Markup(State.IN_TAG, attribute.toLowerCase(Locale.ROOT), "", ' ').inTag(c);
    }
    return new Markup(State.TAG_NAME, element, attribute + c, quote);
  }

  private Markup inTag(char c) {
    if (c == '>') {
      boolean holdsText = TEXT_ONLY.contains(element) || NOT_SHOWN.contains(element);
      return holdsText ? new Markup(State.CONTENT, element, "", ' ') : START;
    }
    return Character.isWhitespace(c) || c == '/'
        ? new Markup(State.IN_TAG, element, "", ' ')
        : new Markup(State.ATTRIBUTE, element, String.valueOf(Character.toLowerCase(c)), ' ');
  }

  private Markup inAttribute(char c) {
    if (c == '=') {
      return new Markup(State.BEFORE_VALUE, element, attribute, ' ');
    }
    return c == '>' || c == '/' || Character.isWhitespace(c)
        ? inTag(c)
        : new Markup(State.ATTRIBUTE, element, attribute + Character.toLowerCase(c), ' ');
  }

  private Markup beforeValue(char c) {
    return c == '"' || c == '\'' ? value(c) : c == '>' ? inTag(c) : value(' ');
  }

  private Markup value(char ends) {
    return new Markup(State.VALUE, element, attribute, ends);
  }

  private Markup inValue(char c) {
    if (quote == ' ' && (c == '>' || Character.isWhitespace(c))) {
      return inTag(c);
    }
    return c == quote ? new Markup(State.IN_TAG, element, "", ' ') : this;
  }
}
