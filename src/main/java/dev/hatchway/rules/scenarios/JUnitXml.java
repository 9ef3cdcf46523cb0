package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.runtime.RuleProblem;
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

  /** Sentences of the language that the report is written in. */
  public interface Words {
    String say(String key, List<Object> arguments);
  }

  private interface Content {
    void write(JUnitXml xml) throws XMLStreamException;
  }

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private JUnitXml() throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  public static String of(ScenarioReport report, Words words) {
    return document(xml -> xml.write(report, words));
  }

  /** The report where rules do not compile, so that no scenario could be run. */
  public static String ofBroken(List<RuleProblem> problems) {
    return document(xml -> xml.broken(problems));
  }

  private static String document(Content content) {
    try {
      JUnitXml writer = new JUnitXml();
      writer.xml.writeStartDocument("UTF-8", "1.0");
      writer.xml.writeCharacters("\n");
      writer.xml.writeStartElement("testsuites");
      content.write(writer);
      writer.xml.writeEndElement();
      writer.xml.writeEndDocument();
      return writer.text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("XML goes into memory", impossible);
    }
  }

  private void write(ScenarioReport report, Words words) throws XMLStreamException {
    Map<String, List<ScenarioResult>> files =
        report.results().stream()
            .collect(
                Collectors.groupingBy(r -> r.scenario().file(), TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<ScenarioResult>> file : files.entrySet()) {
      suite(file.getKey(), file.getValue());
    }
    if (!report.problems().isEmpty()) {
      unreadable(report.problems(), words);
    }
  }

  private void broken(List<RuleProblem> problems) throws XMLStreamException {
    start("compilation", problems.size(), 0, problems.size());
    for (RuleProblem problem : problems) {
      error(problem.file(), problem.line(), problem.message());
    }
    xml.writeEndElement();
  }

  private void suite(String file, List<ScenarioResult> results) throws XMLStreamException {
    long errors = results.stream().filter(r -> r.failure() != null).count();
    long failed = results.stream().filter(r -> !r.isPassed()).count();
    start(file, results.size(), failed - errors, errors);
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

  private void unreadable(List<ScenarioProblem> problems, Words words) throws XMLStreamException {
    start("unreadable", problems.size(), 0, problems.size());
    for (ScenarioProblem problem : problems) {
      error(problem.file(), problem.line(), words.say(problem.messageKey(), problem.args()));
    }
    xml.writeEndElement();
  }

  private void error(String file, int line, String message) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", file);
    xml.writeAttribute("name", "line " + line);
    failure("error", message);
    xml.writeEndElement();
  }

  private void start(String name, int tests, long failures, long errors) throws XMLStreamException {
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
