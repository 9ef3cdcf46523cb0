package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.platform.CommandRejected;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void shouldDetectTheDelimiter(String delimiter) {
    String text = "Company|Country|City\nAcme|\"a,b\"|Oslo\n".replace("|", delimiter);
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)).columns())
        .containsExactly("Company", "Country", "City");
  }

  @Test
  void shouldReadUtf16WithAndWithoutMark() {
    for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE"}) {
      SourceTable table = read("Company,City\nÅngström,Malmö\n".getBytes(Charset.forName(charset)));
      assertThat(table.rows().get(0).cells()).containsExactly("Ångström", "Malmö");
    }
  }

  @Test
  void shouldDecodeEachValueOfAMixedFile() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    file.write("Company,City\nCafé,Zürich\n".getBytes(StandardCharsets.UTF_8));
    file.write("Señor,Málaga\n".getBytes("windows-1252"));
    file.write("Usersâ\u0080\u0099,Oslo\n".getBytes(StandardCharsets.UTF_8));

    SourceTable table = read(file.toByteArray());

    assertThat(table.columns()).containsExactly("Company", "City");
    assertThat(table.rows().get(0).cells()).containsExactly("Café", "Zürich");
    assertThat(table.rows().get(1).cells()).containsExactly("Señor", "Málaga");
    assertThat(table.rows().get(1).remarks()).containsExactly(Remark.of("other-encoding"));
    assertThat(table.rows().get(2).cells()).containsExactly("Users’", "Oslo");
    assertThat(table.rows().get(2).remarks()).containsExactly(Remark.of("repaired-text"));
  }

  @Test
  void shouldReadAStatedEncoding() throws Exception {
    byte[] file = "公司,城市\n光年科技,深圳\n".getBytes("GB18030");
    SourceTable table = CsvTable.read("f.csv", file, Charset.forName("GB18030"), 10);
    assertThat(table.columns()).containsExactly("公司", "城市");
    assertThat(table.rows().get(0).cells()).containsExactly("光年科技", "深圳");
  }

  /** Bytes of one encoding may be valid in another: what was stated decides, cell by cell. */
  @Test
  void shouldReadEveryCellInTheStatedEncoding() throws Exception {
    byte[] file = "公司,城市\n台山,Oslo\n联通|电信,深圳\n".getBytes("GB18030");
    SourceTable table = CsvTable.read("f.csv", file, Charset.forName("GB18030"), 10);
    assertThat(table.rows().get(0).cells()).containsExactly("台山", "Oslo");
    assertThat(table.rows().get(1).cells()).containsExactly("联通|电信", "深圳");
    assertThat(table.rows().get(0).remarks()).isEmpty();
    assertThat(table.format()).startsWith("CSV, GB18030,");
  }

  @Test
  void shouldSayWhichRowIsNotInTheStatedEncoding() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("Company,City\n株式,東京\n".getBytes("Shift_JIS"));
    file.write("Zürich,Ō\n".getBytes(StandardCharsets.UTF_8));
    SourceTable table = CsvTable.read("f.csv", file.toByteArray(), Charset.forName("Shift_JIS"), 9);
    assertThat(table.rows().get(0).cells()).containsExactly("株式", "東京");
    assertThat(table.rows().get(1).remarks()).contains(Remark.of("other-encoding"));
  }

  /** Whatever text is written in an encoding and stated to be, comes back. */
  @Test
  void shouldReadBackAnyTextInAnyStatedEncoding() {
    Random random = new Random(99);
    for (String name : UploadFile.encodings()) {
      Charset charset = Charset.forName(name);
      for (int i = 0; i < 400; i++) {
        List<String> cells = List.of("x" + word(random, charset), "y" + word(random, charset));
        byte[] file = ("Company,City\n" + String.join(",", cells) + "\n").getBytes(charset);
        assertThat(CsvTable.read("f.csv", file, charset, 9).rows().get(0).cells())
            .as(name)
            .isEqualTo(cells);
      }
    }
  }

  private static String word(Random random, Charset charset) {
    StringBuilder word = new StringBuilder();
    while (word.length() < 6) {
      int c = 0x21 + random.nextInt(0x9000);
      String letter = Character.toString(c);
      boolean comesBack = new String(letter.getBytes(charset), charset).equals(letter);
      if (Character.isLetter(c) && comesBack) {
        word.append(letter);
      }
    }
    return word.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\uFEFFsep=;\n"})
  void shouldTakeALineThatNamesTheSeparatorForThat(String line) {
    SourceTable table =
        read((line + "Company;City, town\nAcme;Oslo\n").getBytes(StandardCharsets.UTF_8));
    assertThat(table.columns()).containsExactly("Company", "City, town");
    assertThat(table.rows().get(0).cells()).containsExactly("Acme", "Oslo");
    assertThat(table.rows().get(0).line()).isEqualTo(3);
  }

  @Test
  void shouldTellLinesThatAQuotationMarkMerges() {
    SourceTable table =
        read(
            "Company,City\n\"Acme,Oslo\nBeta,Bergen\nGamma\",Rome\nDelta,Paris\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(table.rows().get(0).refusal()).isEqualTo(Remark.of("merged-lines", 2, 4));
    assertThat(table.rows().get(1).refusal()).isNull();
  }

  @Test
  void shouldRefuseARowWithMoreCellsThanHeaders() {
    SourceTable table =
        read("Company,City\nAcme,Oslo,what\nBeta\n".getBytes(StandardCharsets.UTF_8));
    assertThat(table.rows().get(0).refusal().key()).isEqualTo("too-many-cells");
    assertThat(table.rows().get(1).refusal()).isNull();
  }

  @Test
  void shouldKeepALineBreakWithinQuotes() {
    SourceTable table =
        read("Company,About\nAcme,\"two\nlines\"\nBeta,x\n".getBytes(StandardCharsets.UTF_8));
    assertThat(table.rows()).extracting(SourceTable.SourceRow::line).containsExactly(2, 4);
  }

  @Test
  void shouldRefuseMoreRowsThanAllowed() {
    byte[] file = "Company\na\nb\nc\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CsvTable.read("f.csv", file, null, 2))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            r -> assertThat(r.reason()).isEqualTo("refusal.import.too-many-rows"));
  }

  private static SourceTable read(byte[] bytes) {
    return CsvTable.read("f.csv", bytes, null, 100);
  }
}
