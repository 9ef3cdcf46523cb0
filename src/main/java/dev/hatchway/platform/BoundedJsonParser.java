package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Looks at each number, text and name before anybody is given it. */
final class BoundedJsonParser extends JsonParserDelegate {

  BoundedJsonParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
      requireBounded();
    } else if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
      requireReadable(token);
    }
    return token;
  }

  @Override
  public JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    int open = currentToken() != null && currentToken().isStructStart() ? 1 : 0;
    while (open > 0) {
      JsonToken token = nextToken();
      if (token == null) {
        return this;
      }
      open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return this;
  }

  private void requireBounded() throws IOException {
    if (BoundedDecimal.read(delegate.getText()).isEmpty()) {
      throw new RefusedJson(
          this,
          place(delegate.currentName()),
          "refusal.field.number-bounds",
          String.valueOf(BoundedDecimal.MOST_WHOLE_DIGITS),
          String.valueOf(BoundedDecimal.MOST_DECIMALS));
    }
  }

  private void requireReadable(JsonToken token) throws IOException {
    String unreadable = ReadableText.unreadable(delegate.getText());
    if (unreadable != null) {
      // a name that cannot be read names nothing
      String name = token == JsonToken.FIELD_NAME ? unreadable : delegate.currentName();
      throw new RefusedJson(this, place(name), "refusal.field.characters", unreadable);
    }
  }

  /** Where in the document, as {@code company.turnover.amount} or {@code needs.1.kind}. */
  private String place(String name) {
    var at = delegate.getParsingContext();
    String own = at.inArray() ? String.valueOf(at.getCurrentIndex()) : name == null ? "" : name;
    StringBuilder place = new StringBuilder(own);
    for (at = at.getParent(); at != null && !at.inRoot(); at = at.getParent()) {
      String step = at.inArray() ? String.valueOf(at.getCurrentIndex()) : at.getCurrentName();
      place.insert(0, step + ".");
    }
    return place.toString();
  }
}
