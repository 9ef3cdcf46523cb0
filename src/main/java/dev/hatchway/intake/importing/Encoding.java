package dev.hatchway.intake.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a file are written. UTF-16 is read as a whole. Everything else is taken
 * byte by byte first, because files are pasted together from others: each value that is not UTF-8
 * is then read in the fallback, Windows-1252 unless the one who imports says another.
 */
final class Encoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOK_AT = 4000;

  private final Charset whole;
  private final Charset fallback;
  private boolean mixed;

  private Encoding(Charset whole, Charset fallback) {
    this.whole = whole;
    this.fallback = fallback;
  }

  /** The encoding of the bytes; {@code stated} names the fallback, or is null. */
  static Encoding of(byte[] bytes, Charset stated) {
    Charset fallback = stated == null ? WINDOWS : stated;
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, fallback);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, fallback);
    }
    return new Encoding(utf16WithoutMark(bytes), fallback);
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
    try {
      byte[] bytes = cell.getBytes(StandardCharsets.ISO_8859_1);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return false;
    } catch (CharacterCodingException notUtf8) {
      return true;
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
