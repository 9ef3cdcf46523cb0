package dev.hatchway.process.bpmn;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements that a process file may hold, and the attributes of each with what they may say.
 * Whatever is not named here is refused: the engine would evaluate some of it as code.
 */
final class AllowedMarkup {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String DROOLS = "http://www.jboss.org/drools";

  private static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI");
  private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern FLAG = Pattern.compile("true|false");
  private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");
  private static final Pattern SERVICE = Pattern.compile("Java|##unspecified|##WebService");
  private static final Pattern FEEL =
      Pattern.compile(
          "http://www\\.omg\\.org/spec/FEEL/20140401"
              + "|http://www\\.omg\\.org/spec/DMN/20180521/FEEL/");
  private static final Pattern DATA =
      Pattern.compile(
          "(java\\.lang\\.)?(String|Boolean|Integer|Long|Double|Float|Object)"
              + "|java\\.util\\.(List|Collection|Map)|java\\.math\\.BigDecimal"
              + "|(xsd:|xs:)?(string|boolean|int|integer|long|double|float|decimal)|");

  private static final Map<String, Map<String, Pattern>> ELEMENTS = new HashMap<>();

  static {
    allow("definitions", "targetNamespace typeLanguage exporter exporterVersion");
    allow("definitions", "expressionLanguage", FEEL);
    allow("itemDefinition", "itemKind");
    allow("itemDefinition", "isCollection", FLAG);
    for (String typed : "itemDefinition signal error escalation".split(" ")) {
      allow(typed, "structureRef", typed.equals("itemDefinition") ? DATA : ANYTHING);
    }
    allow("message", "itemRef");
    allow("error", "errorCode", ERROR_CODE);
    allow("escalation", "escalationCode", ERROR_CODE);
    allow("interface", "implementationRef");
    allow("operation", "implementationRef");
    allow("process", "processType isExecutable isClosed drools:packageName drools:version");
    allow("property", "itemSubjectRef");
    allow("property", "name", NAME);
    allow("drools:metaData", "name", Pattern.compile("elementname|customAbortParent"));
    allow("documentation", "textFormat");
    events();
    activities();
    flows();
    for (String plain :
        ("inMessageRef outMessageRef errorRef incoming outgoing extensionElements drools:metaValue"
                + " inputSet outputSet dataInputRefs dataOutputRefs ioSpecification sourceRef"
                + " targetRef assignment dataInputAssociation dataOutputAssociation laneSet"
                + " flowNodeRef text group collaboration loopDataInputRef loopDataOutputRef")
            .split(" ")) {
      allow(plain, "");
    }
  }

  private AllowedMarkup() {}

  private static void events() {
    allow("startEvent", "isInterrupting parallelMultiple");
    allow("endEvent intermediateCatchEvent intermediateThrowEvent", "parallelMultiple");
    allow("boundaryEvent", "attachedToRef cancelActivity parallelMultiple");
    allow("messageEventDefinition", "messageRef");
    allow("signalEventDefinition", "signalRef");
    allow("errorEventDefinition", "errorRef");
    allow("escalationEventDefinition", "escalationRef");
    allow("compensateEventDefinition", "activityRef waitForCompletion");
    allow("timerEventDefinition terminateEventDefinition", "");
    for (String time : "timeDuration timeDate timeCycle".split(" ")) {
      allow(time, "xsi:type");
      allow(time, "language", FEEL);
    }
  }

  private static void activities() {
    allow("userTask", "implementation isForCompensation default");
    allow("serviceTask", "operationRef isForCompensation default");
    allow("serviceTask", "implementation", SERVICE);
    allow("callActivity", "calledElement drools:independent drools:waitForCompletion default");
    allow("subProcess", "triggeredByEvent isForCompensation default");
    allow("dataInput dataOutput inputDataItem outputDataItem", "itemSubjectRef isCollection");
    allow("from to", "xsi:type");
    allow("multiInstanceLoopCharacteristics", "isSequential");
    allow("completionCondition", "xsi:type");
    allow("completionCondition", "language", FEEL);
  }

  private static void flows() {
    allow("exclusiveGateway inclusiveGateway parallelGateway", "gatewayDirection default");
    allow("eventBasedGateway", "gatewayDirection eventGatewayType");
    allow("sequenceFlow", "sourceRef targetRef isImmediate");
    allow("conditionExpression", "xsi:type");
    allow("conditionExpression", "language", FEEL);
    allow("lane", "partitionElementRef");
    allow("textAnnotation", "textFormat");
    allow("association", "sourceRef targetRef associationDirection");
    allow("participant", "processRef");
    allow("messageFlow", "sourceRef targetRef");
  }

  private static void allow(String elements, String attributes) {
    for (String element : elements.split(" ")) {
      allow(element, "id", ANYTHING);
      ELEMENTS.get(element).putIfAbsent("name", ANYTHING);
      for (String attribute : attributes.split(" ")) {
        allow(element, attribute, ANYTHING);
      }
    }
  }

  private static void allow(String element, String attribute, Pattern values) {
    ELEMENTS.computeIfAbsent(element, e -> new HashMap<>()).put(attribute, values);
  }

  static boolean isDrawing(String namespace) {
    return DRAWING.contains(namespace);
  }

  static boolean hasElement(String namespace, String name) {
    return isDrawing(namespace) || ELEMENTS.containsKey(prefixed(namespace, name));
  }

  /** What the attribute may say; empty where it may not be there at all. */
  static Optional<Pattern> values(String element, String elementNamespace, Attribute attribute) {
    if (isDrawing(elementNamespace) || attribute.namespace().equals(SCHEMA_INSTANCE)) {
      return Optional.of(ANYTHING);
    }
    return Optional.ofNullable(
        ELEMENTS
            .getOrDefault(prefixed(elementNamespace, element), Map.of())
            .get(prefixed(attribute.namespace(), attribute.name())));
  }

  record Attribute(String namespace, String name) {}

  private static String prefixed(String namespace, String name) {
    return switch (namespace) {
      case "", BPMN -> name;
      case DROOLS -> "drools:" + name;
      default -> namespace + " " + name;
    };
  }
}
