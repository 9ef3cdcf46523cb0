package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.process.bpmn.ProcessFileGuard;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.jbpm.bpmn2.xml.BPMNDISemanticModule;
import org.jbpm.bpmn2.xml.BPMNExtensionsSemanticModule;
import org.jbpm.bpmn2.xml.BPMNSemanticModule;
import org.jbpm.compiler.xml.XmlProcessReader;
import org.jbpm.compiler.xml.core.SemanticModules;
import org.jbpm.process.core.validation.ProcessValidationError;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.ruleflow.core.validation.RuleFlowProcessValidator;
import org.kie.api.definition.process.Process;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads BPMN 2.0 files as they are deployed. A file that cannot run is refused with its name, the
 * element and the reason; nothing of it is kept.
 */
@Singleton
class BpmnReader {

  private static final Pattern VARIABLE_AS_TIME =
      Pattern.compile(
          "(<(?:\\w+:)?time(?:Duration|Date|Cycle)\\b[^<>]*>\\s*)#\\{\\s*([A-Za-z_]\\w*)\\s*}(\\s*</)");

  private final BpmnChecks checks;

  BpmnReader(BpmnChecks checks) {
    this.checks = checks;
  }

  /**
   * A file that was deployed before: its times may name a variable as <code>#{variable}</code>,
   * which files of that time did, and FEEL calls by its name alone.
   */
  RuleFlowProcess readAgain(String file, String xml) {
    return read(file, VARIABLE_AS_TIME.matcher(xml).replaceAll("$1$2$3"));
  }

  /** The file's one executable process, checked but not yet connected to the engine. */
  RuleFlowProcess read(String file, String xml) {
    ProcessFileGuard.check(file, xml);
    RuleFlowProcess process = parse(file, xml);
    process.setExpressionLanguage(FeelText.LANGUAGE);
    List<FieldError> problems = new ArrayList<>();
    for (ProcessValidationError error :
        RuleFlowProcessValidator.getInstance().validateProcess(process, new ArrayList<>())) {
      problems.add(new FieldError(process.getId(), "refusal.bpmn.invalid", error.getMessage()));
    }
    problems.addAll(checks.problems(process));
    if (!problems.isEmpty()) {
      throw CommandRejected.invalidFields("process file", file, problems);
    }
    return process;
  }

  private static RuleFlowProcess parse(String file, String xml) {
    try {
      List<Process> processes = reader().read(new StringReader(xml));
      if (processes == null || processes.size() != 1) {
        throw CommandRejected.invalid(
            "process file",
            file,
            "refusal.bpmn.one-process",
            file,
            processes == null ? 0 : processes.size());
      }
      return (RuleFlowProcess) processes.get(0);
    } catch (SAXParseException malformed) {
      throw ProcessFileGuard.malformed(file, malformed);
    } catch (SAXException | IOException | ParserConfigurationException unreadable) {
      throw CommandRejected.invalid(
          "process file", file, "refusal.bpmn.unreadable", file, reason(unreadable));
    } catch (CommandRejected refusal) {
      throw refusal;
    } catch (RuntimeException unknown) {
      throw CommandRejected.invalid(
          "process file", file, "refusal.bpmn.unreadable", file, reason(unknown));
    }
  }

  private static XmlProcessReader reader() throws ParserConfigurationException, SAXException {
    SemanticModules modules = new SemanticModules();
    modules.addSemanticModule(new BPMNSemanticModule());
    modules.addSemanticModule(new BPMNExtensionsSemanticModule());
    modules.addSemanticModule(new BPMNDISemanticModule());
    return new XmlProcessReader(
        modules, BpmnReader.class.getClassLoader(), ProcessFileGuard.parsers().newSAXParser());
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getMessage() == null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
