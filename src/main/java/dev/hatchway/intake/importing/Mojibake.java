package dev.hatchway.intake.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Undoes text that was UTF-8, was read as Windows-1252, and saved as that: â€™ for an apostrophe.
 */
final class Mojibake {

  private static final Map<Character, Byte> BYTES = new HashMap<>();

  static {
    Charset windows = Charset.forName("windows-1252");
    for (int b = 0x80; b <= 0xFF; b++) {
      // the five bytes that Windows-1252 leaves open were kept as control characters
      BYTES.put((char) b, (byte) b);
      BYTES.put(new String(new byte[] {(byte) b}, windows).charAt(0), (byte) b);
    }
    BYTES.remove('\uFFFD');
  }

  private Mojibake() {}

  /** The text with each such run of characters put right; all else is left as it is. */
  static String repair(String text) {
    if (text == null || text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    int position = 0;
    while (position < text.length()) {
      int end = position;
      while (end < text.length() && BYTES.containsKey(text.charAt(end))) {
        end++;
      }
      if (end == position) {
        repaired.append(text.charAt(position++));
      } else {
        repaired.append(run(text.substring(position, end)));
        position = end;
      }
    }
    return repaired.toString();
  }

  private static String run(String characters) {
    byte[] bytes = new byte[characters.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = BYTES.get(characters.charAt(i));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return characters;
    }
  }
}
