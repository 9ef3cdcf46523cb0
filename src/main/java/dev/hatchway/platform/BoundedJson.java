package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * JSON from outside, in which every number is a {@link BoundedDecimal} and every text and name a
 * {@link ReadableText}: what is not is refused with its place, whatever it would be read as.
 * Jackson's own constraints bound how long a number is written, never its exponent.
 */
public final class BoundedJson extends JsonFactory {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonFactory copy() {
    return new BoundedJson();
  }

  @Override
  protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
    return new BoundedJsonParser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
    return new BoundedJsonParser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(
      char[] data, int offset, int length, IOContext context, boolean recyclable)
      throws IOException {
    return new BoundedJsonParser(super._createParser(data, offset, length, context, recyclable));
  }

  @Override
  protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context)
      throws IOException {
    return new BoundedJsonParser(super._createParser(data, offset, length, context));
  }
}
