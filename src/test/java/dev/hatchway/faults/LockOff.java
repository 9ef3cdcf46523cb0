package dev.hatchway.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The seeded bug: a wire that takes the lock and the version checks out of what nodes send, so that
 * the product itself needs no switch for it. PostgreSQL then never hears that a step locks its
 * instance, nor which version it read.
 */
final class LockOff implements Wire.Passing {

  private static final String LOCK = "for update";
  // the parameter stays, so that what is bound still fits
  private static final Pattern VERSION = Pattern.compile("and (?:lock_)?version = (\\$\\d+)::int");
  private static final String ANY_VERSION = "and $1::int is not null";

  @Override
  public void pass(InputStream from, OutputStream to, Runnable before) throws IOException {
    DataInputStream in = new DataInputStream(from);
    // the first message has no type, only its length
    byte[] start = in.readNBytes(4);
    if (start.length < 4) {
      return;
    }
    to.write(start);
    to.write(in.readNBytes(ByteBuffer.wrap(start).getInt() - 4));
    to.flush();
    for (int type = in.read(); type >= 0; type = in.read()) {
      byte[] body = in.readNBytes(in.readInt() - 4);
      before.run();
      byte[] changed = type == 'P' || type == 'Q' ? without(body) : body;
      ByteBuffer message = ByteBuffer.allocate(changed.length + 5);
      message.put((byte) type).putInt(changed.length + 4).put(changed);
      to.write(message.array());
    }
  }

  private static byte[] without(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (!text.contains("process_instance") && !text.contains("human_task")) {
      return body;
    }
    String changed = VERSION.matcher(text.replace(LOCK, "")).replaceAll(ANY_VERSION);
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }
}
