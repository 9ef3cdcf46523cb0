package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatedTest {

  /** Letters of both directions, digits, blanks, line ends, and all characters that steer. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "7",
          " ",
          "(",
          ",",
          "\n",
          "é",
          "语",
          "\u05d0",
          "\u0627",
          "\u0663",
          "\uD83D\uDE80",
          "\u200f",
          "\u061c",
          "\u202a",
          "\u202b",
          "\u202c",
          "\u202d",
          "\u202e",
          "\u2066",
          "\u2067",
          "\u2068",
          "\u2069",
          "\u2028",
          "\u2029",
          "\uD802\uDC00");

  @Test
  void shouldTurnNothingRoundThatStandsBesideARandomText() {
    Random random = new Random(20261201);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      String line =
          "7 (b " + Isolated.part(text) + " 12, c) 3 " + Isolated.part(text(random)) + " 4, d";
      assertThat(outsideFromLeftToRight(line)).as(escaped(line)).isTrue();
    }
  }

  @Test
  void shouldSeeThatSuchTextsTurnOthersRoundWithoutIt() {
    assertThat(outsideFromLeftToRight("7 (b \u202eevil 12, c")).isFalse();
    assertThat(outsideFromLeftToRight("7 (b \u05d0 12, c")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Nimbus Sensors", "Zhubajie 猪八戒", "Łódź é", "100 % – “x” 🚀", "ไทย"})
  void shouldLeaveTextsFromLeftToRightAsTheyAre(String text) {
    assertThat(Isolated.part(text)).isSameAs(text);
    assertThat(Isolated.without(text)).isSameAs(text);
  }

  @Test
  void shouldIsolateATextOnce() {
    String sentence = Isolated.part("\u05d0\u202e") + " accepted: " + Isolated.part("b\u202e");

    assertThat(Isolated.part(sentence)).isSameAs(sentence);
  }

  @Test
  void shouldLetNoTextEndTheIsolateItStandsIn() {
    assertThat(Isolated.part("\u05d0\u2069b")).isEqualTo("\u2068\u05d0b\u2069");
    assertThat(Isolated.part("\u2067\u05d0")).isEqualTo("\u2068\u2067\u05d0\u2069\u2069");
    assertThat(Isolated.part("\u2067\u05d0\u2069\u05d1\u2069"))
        .isEqualTo("\u2068\u2067\u05d0\u2069\u05d1\u2069");
    assertThat(Isolated.part("\u2067\u05d0\n\u2069b"))
        .isEqualTo("\u2068\u2067\u05d0\u2069\u2069\n\u2068b\u2069");
    assertThat(Isolated.balanced("\u2067\u05d0\u2069\u2069")).isEqualTo("\u2067\u05d0\u2069");
    assertThat(Isolated.balanced("\u202ea\n\u2066b")).isEqualTo("\u202ea\n\u2066b\u2069");
  }

  @Test
  void shouldReadASentenceByItsOwnWordsAndNotByTheNameItBeginsWith() {
    assertThat(Isolated.isRightToLeft("\u05d0 b")).isTrue();
    assertThat(Isolated.isRightToLeft("7 \u0627")).isTrue();
    assertThat(Isolated.isRightToLeft("\uD802\uDC00")).isTrue();
    assertThat(Isolated.isRightToLeft("\u202eb \u05d0")).isFalse();
    assertThat(Isolated.isRightToLeft("12 – 7")).isFalse();
    assertThat(Isolated.isRightToLeft(Isolated.part("\u05d0") + " has this task.")).isFalse();
    assertThat(Isolated.isRightToLeft(Isolated.part("b\u202e") + " \u05d0")).isTrue();
  }

  @Test
  void shouldGiveProgramsTheTextAlone() {
    String sentence = Isolated.part("\u05d0\u05d1") + " accepted: " + Isolated.part("\u202eyes");

    assertThat(Isolated.without(sentence)).isEqualTo("\u05d0\u05d1 accepted: \u202eyes");
    assertThat(Isolated.without(null)).isNull();
    assertThat(Isolated.part(null)).isNull();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length >= 0; length--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** Whether what stands outside of isolates is at the level of a page from left to right. */
  private static boolean outsideFromLeftToRight(String line) {
    Bidi order = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
    int[] depth = {0};
    return IntStream.range(0, line.length())
        .filter(
            i -> {
              char c = line.charAt(i);
              depth[0] += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
              return depth[0] == 0;
            })
        .allMatch(i -> order.getLevelAt(i) % 2 == 0 && order.getLevelAt(i) <= 2);
  }

  private static String escaped(String line) {
    StringBuilder escaped = new StringBuilder();
    line.chars()
        .forEach(c -> escaped.append(c < 127 && c >= ' ' ? "" + (char) c : "\\u%04x".formatted(c)));
    return escaped.toString();
  }
}
