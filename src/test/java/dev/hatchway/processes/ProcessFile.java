package dev.hatchway.processes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.SchemaFactory;
import org.jbpm.bpmn2.xml.BPMNDISemanticModule;
import org.jbpm.bpmn2.xml.BPMNExtensionsSemanticModule;
import org.jbpm.bpmn2.xml.BPMNSemanticModule;
import org.jbpm.compiler.xml.XmlProcessReader;
import org.jbpm.compiler.xml.core.SemanticModules;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One of the BPMN files that ship with Hatchway, as XML and as the engine reads it. */
record ProcessFile(Path path, Document document) {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final List<String> FLOW_NODES =
      List.of(
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "serviceTask",
          "userTask",
          "callActivity",
          "subProcess",
          "exclusiveGateway",
          "eventBasedGateway");

  static ProcessFile named(String name) {
    Path path = Path.of("processes", name);
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      return new ProcessFile(path, factory.newDocumentBuilder().parse(path.toFile()));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(path + " is not well-formed", e);
    }
  }

  /** Validates against the schema of BPMN 2.0; an invalid file throws with line and reason. */
  void validate() throws SAXException, IOException {
    var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    var schema = schemas.newSchema(BPMNSemanticModule.class.getResource("/META-INF/BPMN20.xsd"));
    schema.newValidator().validate(new javax.xml.transform.stream.StreamSource(path.toFile()));
  }

  RuleFlowProcess read() throws SAXException, IOException {
    var modules = new SemanticModules();
    modules.addSemanticModule(new BPMNSemanticModule());
    modules.addSemanticModule(new BPMNDISemanticModule());
    modules.addSemanticModule(new BPMNExtensionsSemanticModule());
    var reader = new XmlProcessReader(modules, ProcessFile.class.getClassLoader());
    try (InputStream in = Files.newInputStream(path)) {
      var process = (RuleFlowProcess) reader.read(in).get(0);
      process.setExpressionLanguage("FEEL");
      return process;
    }
  }

  Stream<Element> flowNodes() {
    return FLOW_NODES.stream().flatMap(this::elements);
  }

  Stream<Element> elements(String name) {
    return stream(document.getElementsByTagNameNS(BPMN, name));
  }

  Stream<Element> flowsFrom(Element node) {
    return elements("sequenceFlow")
        .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")));
  }

  List<String> drawn(String kind) {
    return stream(document.getElementsByTagNameNS(DI, kind))
        .map(shape -> shape.getAttribute("bpmnElement"))
        .toList();
  }

  static String id(Element element) {
    return element.getAttribute("id");
  }

  static boolean has(Element element, String child) {
    return element.getElementsByTagNameNS(BPMN, child).getLength() > 0;
  }

  private static Stream<Element> stream(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }
}
