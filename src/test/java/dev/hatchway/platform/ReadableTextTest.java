package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {

  private static final long SEED = 20261130;

  @ParameterizedTest
  @CsvSource({
    "'a\u0000b',U+0000",
    "'\u0007',U+0007",
    "'\u001b[31m',U+001B",
    "'a\u007f',U+007F",
    "'\u0085',U+0085",
    "'\u009b1m',U+009B",
    "'x\ud800',U+D800",
    "'\udc00x',U+DC00",
    "'\ud800\ud800\udc00',U+D800",
    "'\ufffe',U+FFFE",
    "'\ufdd0',U+FDD0",
    "'\ud83f\udfff',U+1FFFF"
  })
  void shouldNameTheCharacterThatNoTextMayHave(String text, String character) {
    assertThat(ReadableText.unreadable(text)).isEqualTo(character);
    assertThat(ReadableText.isReadable(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Škoda & Söhne",
        "line\r\nnext\ttab",
        "株式会社ハート",
        "का लैब",
        "\u202eright to left",
        "😀 \ud83d\ude80",
        "\ufffd"
      })
  void shouldTakeEveryOtherText(String text) {
    assertThat(ReadableText.unreadable(text)).isNull();
  }

  /** What is readable comes back from UTF-8 as it was, without what PostgreSQL refuses. */
  @Test
  void shouldTakeOnlyWhatSurvivesBeingWritten() {
    Random random = new Random(SEED);
    int readable = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      String written = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      boolean survives =
          written.equals(text)
              && text.codePoints()
                  .noneMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)
              && text.codePoints().noneMatch(ReadableTextTest::isNoncharacter);
      assertThat(ReadableText.isReadable(text)).as(escaped(text)).isEqualTo(survives);
      readable += survives ? 1 : 0;
    }
    assertThat(readable).isBetween(2_000, 18_000);
  }

  private static boolean isNoncharacter(int c) {
    return c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFF) >= 0xFFFE;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(0xA0));
        case 1 -> text.append((char) (0xD7F0 + random.nextInt(0x820)));
        case 2 -> text.append((char) (0xFDC0 + random.nextInt(0x240)));
        case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
        default -> text.append((char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
    return escaped.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u3164", " ", "\u00a0", "\u200b\u200d", "\u2800", "\uffa0", "—", "...", "😀"})
  void shouldSeeNothingInWhatHasNoLetter(String text) {
    assertThat(ReadableText.saysSomething(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", " n/a ", "N/A", "none", "NULL", "無", "なし", "٠"})
  void shouldKnowWhatStandsForNoName(String text) {
    assertThat(ReadableText.isPlaceholder(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3M", "7", "Nona", "Null & Co", "8x8", "無印良品", "Test Labs", "X"})
  void shouldTakeANameForAName(String text) {
    assertThat(ReadableText.isPlaceholder(text)).isFalse();
    assertThat(ReadableText.saysSomething(text)).isTrue();
  }
}
