package dev.hatchway.intake.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a file are written. UTF-16 is read as a whole. Everything else is taken
 * byte by byte first, because files are pasted together from others: each value that is not UTF-8
 * is then read in Windows-1252. Where the one who imports states an encoding, it is that of every
 * cell; only cells that it has no characters for are read as UTF-8.
 */
final class Encoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOK_AT = 4000;

  private final Charset whole;
  private final Charset fallback;
  private final boolean stated;
  private boolean mixed;

  private Encoding(Charset whole, Charset fallback, boolean stated) {
    this.whole = whole;
    this.fallback = fallback;
    this.stated = stated;
  }

  /** The encoding of the bytes; {@code stated} is what the one who imports says, or null. */
  static Encoding of(byte[] bytes, Charset stated) {
    Charset fallback = stated == null ? WINDOWS : stated;
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, fallback, false);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, fallback, false);
    }
    if (stated == null || starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(utf16WithoutMark(bytes), fallback, false);
    }
    return new Encoding(isIn(stated, bytes) ? stated : null, stated, true);
  }

  /** Whether nothing about the characters of the file is a guess. */
  boolean isStated() {
    return stated;
  }

  /** Whether the whole file is in one encoding of wide characters. */
  boolean isWhole() {
    return whole != null;
  }

  /** The characters to split into rows and cells; cells then go through {@link #value}. */
  String text(byte[] bytes) {
    if (whole != null) {
      return withoutMark(new String(bytes, whole));
    }
    int start = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
  }

  /** The characters of one cell. */
  String value(String cell) {
    if (stated && whole == null) {
      boolean inIt = isIn(fallback, bytes(cell));
      mixed |= !inIt;
      return new String(bytes(cell), inIt ? fallback : StandardCharsets.UTF_8);
    }
    if (isForeign(cell)) {
      mixed = true;
      return new String(cell.getBytes(StandardCharsets.ISO_8859_1), fallback);
    }
    return whole != null || isAscii(cell)
        ? cell
        : new String(cell.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Whether a cell is not in UTF-8, so in the fallback. */
  boolean isForeign(String cell) {
    if (whole != null || isAscii(cell)) {
      return false;
    }
    return !isIn(stated ? fallback : StandardCharsets.UTF_8, bytes(cell));
  }

  private static byte[] bytes(String cell) {
    return cell.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isIn(Charset charset, byte[] bytes) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static boolean isAscii(String cell) {
    return cell.chars().allMatch(c -> c < 0x80);
  }

  /** The name for a person, after the file was read. */
  String name() {
    if (whole != null) {
      return whole.name();
    }
    if (stated) {
      return mixed ? fallback.name() + " + UTF-8" : fallback.name();
    }
    return mixed ? "UTF-8 + " + fallback.name() : "UTF-8";
  }

  private static Charset utf16WithoutMark(byte[] bytes) {
    int pairs = Math.min(bytes.length, LOOK_AT) / 2;
    int zerosFirst = 0;
    int zerosSecond = 0;
    for (int i = 0; i < pairs; i++) {
      zerosFirst += bytes[2 * i] == 0 ? 1 : 0;
      zerosSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs > 1 && zerosSecond > pairs * 0.7 && zerosFirst == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return pairs > 1 && zerosFirst > pairs * 0.7 && zerosSecond == 0
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
