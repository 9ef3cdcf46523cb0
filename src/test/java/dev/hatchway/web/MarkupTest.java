package dev.hatchway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.web.Markup.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                         | ELEMENT
          <p class="a">                              | ELEMENT
          <p><br/>1 < 2 <b>x</b>                     | ELEMENT
          <!-- <title> -->                           | ELEMENT
          <select><option value="1" selected>        | CHARACTERS
          <select><option>a</option></select>        | ELEMENT
          <title>                                    | CHARACTERS
          <title>a</title>                           | ELEMENT
          <p title="a                                | CHARACTERS
          <p title='a " b                            | CHARACTERS
          <p title="a > b" alt="                     | CHARACTERS
          <IMG ALT="                                 | CHARACTERS
          <p aria-label=                             | AS_IT_IS
          <progress aria-valuetext="                 | CHARACTERS
          <p aria-labelledby="                       | AS_IT_IS
          <p data-say-removed="                      | CHARACTERS
          <input value="                             | AS_IT_IS
          <a href="/a?title=                         | AS_IT_IS
          <a href=/a title="                         | CHARACTERS
          <p                                         | AS_IT_IS
          <textarea name="a">                        | AS_IT_IS
          <textarea></textarea>                      | ELEMENT
          <script>                                   | AS_IT_IS
          <style>                                    | AS_IT_IS
          <title>a</title><p title="a"><b>           | ELEMENT
          """)
  void shouldKnowWhatMayStandAfter(String read, Place place) {
    assertThat(Markup.START.after(read).place()).isEqualTo(place);
  }
}
