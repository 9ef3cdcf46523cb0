package dev.hatchway.rules.scenarios;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report of scenarios as JUnit XML, which build servers show: a suite for each file. */
public final class JUnitXml {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private JUnitXml() throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  public static String of(ScenarioReport report) {
    try {
      JUnitXml writer = new JUnitXml();
      writer.write(report);
      return writer.text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("XML goes into memory", impossible);
    }
  }

  private void write(ScenarioReport report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    Map<String, List<ScenarioResult>> files =
        report.results().stream()
            .collect(
                Collectors.groupingBy(r -> r.scenario().file(), TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<ScenarioResult>> file : files.entrySet()) {
      suite(file.getKey(), file.getValue());
    }
    if (!report.problems().isEmpty()) {
      unreadable(report.problems());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(String file, List<ScenarioResult> results) throws XMLStreamException {
    start(file, results.size(), results.stream().filter(r -> !r.isPassed()).count(), 0);
    for (ScenarioResult result : results) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", file);
      xml.writeAttribute("name", result.scenario().name());
      if (result.failure() != null) {
        failure("error", result.failure());
      }
      for (ScenarioResult.Checked unmet : result.unmet()) {
        failure(
            "failure",
            "line %d: expected %s, saw %s"
                .formatted(
                    unmet.expectation().line(),
                    unmet.expectation().text(),
                    unmet.seen().isEmpty() ? "nothing" : unmet.seen()));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void unreadable(List<ScenarioProblem> problems) throws XMLStreamException {
    start("unreadable", problems.size(), 0, problems.size());
    for (ScenarioProblem problem : problems) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", problem.file());
      xml.writeAttribute("name", "line " + problem.line());
      failure("error", problem.messageKey() + " " + problem.args());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void start(String name, int tests, long failures, int errors) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(tests));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", String.valueOf(errors));
  }

  private void failure(String element, String message) throws XMLStreamException {
    xml.writeStartElement(element);
    // XML knows no control characters
    xml.writeAttribute("message", message.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " "));
    xml.writeEndElement();
  }
}
