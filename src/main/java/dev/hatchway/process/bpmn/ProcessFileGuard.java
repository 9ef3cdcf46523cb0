package dev.hatchway.process.bpmn;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Asked before any engine reads a process file: its size, and whether everything in it is known to
 * run no code. A refusal names each element and what is wrong with it.
 */
public final class ProcessFileGuard {

  /** In characters: five times the longest file that ships is not half of it. */
  static final int LONGEST = 2_000_000;

  private ProcessFileGuard() {}

  /** Refuses with INVALID_ARGUMENT what may not stand in a process file. */
  public static void check(String file, String xml) {
    if (xml.length() > LONGEST) {
      throw CommandRejected.invalid(
          "process file", file, "refusal.bpmn.too-long", file, xml.length(), LONGEST);
    }
    List<FieldError> problems = problems(file, xml);
    if (!problems.isEmpty()) {
      throw CommandRejected.invalidFields("process file", file, problems);
    }
  }

  private static List<FieldError> problems(String file, String xml) {
    MarkupProblems found = new MarkupProblems(file);
    try {
      parsers().newSAXParser().parse(new InputSource(new StringReader(xml)), found);
    } catch (MarkupProblems.Enough enough) {
      return found.all();
    } catch (SAXParseException malformed) {
      throw malformed(file, malformed);
    } catch (SAXException | IOException | ParserConfigurationException unreadable) {
      throw CommandRejected.invalid(
          "process file",
          file,
          "refusal.bpmn.unreadable",
          file,
          String.valueOf(unreadable.getMessage()));
    }
    return found.all();
  }

  /** What is refused for how it is written, with its place. */
  public static CommandRejected malformed(String file, SAXParseException malformed) {
    return CommandRejected.invalid(
        "process file",
        file,
        "refusal.bpmn.malformed",
        file,
        malformed.getLineNumber(),
        malformed.getColumnNumber(),
        malformed.getMessage());
  }

  /** Parsers that know no DTD and fetch nothing. */
  public static SAXParserFactory parsers() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory;
  }
}
