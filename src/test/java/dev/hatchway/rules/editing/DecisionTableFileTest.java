package dev.hatchway.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.editing.CellType.Kind;
import dev.hatchway.rules.editing.DecisionTableFile.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableFileTest {

  private static final String CHINA = "screening/size-china.drl.csv";

  static List<String> tables() {
    return DemoFiles.all().paths().stream().filter(p -> p.endsWith(".drl.csv")).toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldWriteWhatItReadByteForByte(String path) {
    byte[] bytes = DemoFiles.all().bytes(path);
    DecisionTableFile file = DecisionTableFile.read(bytes);

    assertThat(file.bytes()).isEqualTo(bytes);
    assertThat(file.withCells(file.grid()).bytes()).isEqualTo(bytes);
    assertThat(file.withRules(rules(file)).bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFa,b\r\n\"c\",\"d \"\"e\"\"\"\r\n",
        "RuleTable x\nNAME,ACTION\n,\n,\nReason,What\n\"a\",\"b\"\n\"line\nbreak\",c,,\n",
        "no line end,\"at the end\"",
        ""
      })
  void shouldKeepQuotesLineEndsAndMarks(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DecisionTableFile file = DecisionTableFile.read(bytes);

    assertThat(file.withCells(file.grid()).bytes()).isEqualTo(bytes);
  }

  @Test
  void shouldChangeNoLineButThoseOfTheRowsThatChange() {
    DecisionTableFile file = DecisionTableFile.read(DemoFiles.all().bytes(CHINA));
    List<List<List<String>>> rules = rules(file);
    List<String> first = new ArrayList<>(rules.get(0).get(0));
    first.set(3, "25, 3000000");
    rules.get(0).set(0, first);
    rules.get(0).add(2, new ArrayList<>(rules.get(0).get(1)));

    List<String> before = DemoFiles.text(CHINA).lines().toList();
    List<String> after =
        new String(file.withRules(rules).bytes(), StandardCharsets.UTF_8).lines().toList();

    assertThat(after).hasSize(before.size() + 1);
    assertThat(after.get(11)).isEqualTo(before.get(11).replace("\"20, ", "\"25, "));
    assertThat(after.get(13)).isEqualTo(before.get(12)).isEqualTo(after.get(12));
    assertThat(after.subList(14, after.size())).isEqualTo(before.subList(13, before.size()));
  }

  @Test
  void shouldKnowWhatColumnsHold() {
    Table china = DecisionTableFile.read(DemoFiles.all().bytes(CHINA)).tables().get(0);

    assertThat(china.startRow()).isEqualTo(7);
    assertThat(china.rules().get(0).row()).isEqualTo(12);
    assertThat(kinds(china))
        .containsExactly(
            List.of(Kind.TEXT),
            List.of(Kind.YES),
            List.of(Kind.CHOICE),
            List.of(Kind.WHOLE_NUMBER, Kind.NUMBER),
            List.of(Kind.WHOLE_NUMBER, Kind.NUMBER),
            List.of(Kind.WHOLE_NUMBER),
            List.of(Kind.NUMBER),
            List.of(Kind.WHOLE_NUMBER),
            List.of(Kind.NUMBER),
            List.of(Kind.CHOICES),
            List.of(Kind.CHOICE, Kind.TEXT));
    assertThat(china.columns().get(2).type().options()).startsWith("CHINA", "TAIWAN");
    assertThat(china.columns().get(9).type().options()).contains("Sector.SOFTWARE");
  }

  @Test
  void shouldKnowDurationsAndPoints() {
    Table deadlines =
        DecisionTableFile.read(DemoFiles.all().bytes("deadlines/deadlines.drl.csv"))
            .tables()
            .get(0);
    List<Table> scores =
        DecisionTableFile.read(DemoFiles.all().bytes("scoring/scorecard.drl.csv")).tables();

    assertThat(kinds(deadlines).get(6)).containsExactly(Kind.TEXT, Kind.DURATION);
    assertThat(scores)
        .extracting(Table::name)
        .containsExactly("maturity", "raised", "turnover", "people", "protection");
    assertThat(kinds(scores.get(0)).get(2)).containsExactly(Kind.CHOICE, Kind.WHOLE_NUMBER);
  }

  private static List<List<Kind>> kinds(Table table) {
    return table.columns().stream()
        .map(c -> c.parts().stream().map(CellType::kind).toList())
        .toList();
  }

  private static List<List<List<String>>> rules(DecisionTableFile file) {
    List<List<List<String>>> rules = new ArrayList<>();
    for (Table table : file.tables()) {
      rules.add(
          new ArrayList<>(table.rules().stream().map(DecisionTableFile.Rule::cells).toList()));
    }
    return rules;
  }
}
