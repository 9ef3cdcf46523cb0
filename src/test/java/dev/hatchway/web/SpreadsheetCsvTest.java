package dev.hatchway.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hatchway.platform.FormulaLook;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadsheetCsvTest {

  private static final String ALPHABET = "ab1;,\t|\n\r\"' =+-@＝＋１.(";

  @Test
  void shouldQuoteEveryCellAndLeaveNoFormulaWhateverSeparates() throws IOException {
    Random random = new Random(20261130);
    for (int i = 0; i < 20_000; i++) {
      String first = text(random);
      String second = text(random);
      StringWriter written = new StringWriter();
      SpreadsheetCsv csv = SpreadsheetCsv.to(written);
      csv.row(first, second);
      csv.end();
      String line = written.toString();

      assertThat(line).as("every cell is quoted").startsWith("\uFEFF\"").endsWith("\"\r\n");
      assertThat(cells(line.substring(1), ',')).hasSize(2);
      for (char separator : ";\t|,".toCharArray()) {
        for (String cell : line.substring(1).split("[\r\n" + separator + "]")) {
          String bare = cell.replaceAll("^[\\s\"]+", "").replaceAll("\".*", "");
          assertThat(FormulaLook.has(bare))
              .as("%s in %s, separated by %s", bare, line, separator)
              .isFalse();
        }
      }
    }
  }

  @Test
  void shouldBeTheOnlyWriterOfCsv() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> writers =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> says(file, "csv.writer"))
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toList());
      assertThat(writers).containsExactly("SpreadsheetCsv.java");
    }
  }

  private static boolean says(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static List<String> cells(String line, char separator) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
      return reader.iterator().next().getFields();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
