package dev.hatchway.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.jbpm.bpmn2.feel.FeelProcessValidator;
import org.jbpm.process.core.validation.ProcessValidationError;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The BPMN files that ship are valid, loadable by the engine, named throughout and drawn. */
class ProcessFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"application-review.bpmn", "partner-referral.bpmn", "onboarding.bpmn"})
  void shouldFollowTheSchemaOfBpmn(String name) throws Exception {
    ProcessFile.named(name).validate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application-review.bpmn", "partner-referral.bpmn", "onboarding.bpmn"})
  void shouldBeReadByTheEngineWithoutErrors(String name) throws Exception {
    RuleFlowProcess process = ProcessFile.named(name).read();

    var errors = FeelProcessValidator.getInstance().validateProcess(process, new ArrayList<>());

    assertThat(errors).extracting(ProcessValidationError::getMessage).isEmpty();
    assertThat(process.getVersion()).isEqualTo("1.1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application-review.bpmn", "partner-referral.bpmn", "onboarding.bpmn"})
  void shouldNameEveryNode(String name) {
    assertThat(ProcessFile.named(name).flowNodes())
        .allSatisfy(
            node -> assertThat(node.getAttribute("name")).as(ProcessFile.id(node)).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application-review.bpmn", "partner-referral.bpmn", "onboarding.bpmn"})
  void shouldDrawEveryNodeAndFlow(String name) {
    var file = ProcessFile.named(name);

    assertThat(file.drawn("BPMNShape"))
        .containsExactlyInAnyOrderElementsOf(file.flowNodes().map(ProcessFile::id).toList());
    assertThat(file.drawn("BPMNEdge"))
        .containsExactlyInAnyOrderElementsOf(
            file.elements("sequenceFlow").map(ProcessFile::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application-review.bpmn", "partner-referral.bpmn", "onboarding.bpmn"})
  void shouldSayWhenEachWayOutOfAQuestionIsTaken(String name) {
    var file = ProcessFile.named(name);

    assertThat(questions(file)).allSatisfy(question -> assertAnswered(file, question));
  }

  @Test
  void shouldEndAnApplicationInTheseWays() {
    assertThat(ends("application-review.bpmn"))
        .containsExactlyInAnyOrder(
            "reviewersReminded",
            "reviewsEscalated",
            "waitlistExpired",
            "rejectionFinal",
            "appealDismissed",
            "noPartnerFound",
            "applicantReminded",
            "offerLapsed",
            "offerDeclined",
            "startupGraduated",
            "startupLeft",
            "questionAnswered",
            "questionUnanswered",
            "correctionTakenIn",
            "decisionsKept",
            "reviewedAgain",
            "correctionOvertaken",
            "anotherCourseTaken",
            "withdrawn");
  }

  @Test
  void shouldEndAReferralInTheseWays() {
    assertThat(ends("partner-referral.bpmn"))
        .containsExactlyInAnyOrder("resourcesExhausted", "partnerReminded", "referralAccepted");
  }

  @Test
  void shouldEndAnOnboardingInTheseWays() {
    assertThat(ends("onboarding.bpmn"))
        .containsExactlyInAnyOrder(
            "agreementReminded",
            "agreementLapsed",
            "resourceReady",
            "nothingSigned",
            "graduated",
            "left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application-review.bpmn", "partner-referral.bpmn", "onboarding.bpmn"})
  void shouldCallEachServiceByTheIdOfItsTask(String name) {
    var file = ProcessFile.named(name);

    assertThat(file.elements("serviceTask").map(ProcessFile::id))
        .containsExactlyInAnyOrderElementsOf(
            file.elements("operation").map(operation -> operation.getAttribute("name")).toList());
  }

  private static Stream<Element> questions(ProcessFile file) {
    return file.elements("exclusiveGateway")
        .filter(gateway -> gateway.getAttribute("gatewayDirection").equals("Diverging"));
  }

  private static void assertAnswered(ProcessFile file, Element question) {
    assertThat(question.getAttribute("name")).endsWith("?");
    assertThat(file.flowsFrom(question))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            flow -> {
              assertThat(flow.getAttribute("name")).as(ProcessFile.id(flow)).isNotBlank();
              boolean otherwise = question.getAttribute("default").equals(ProcessFile.id(flow));
              assertThat(ProcessFile.has(flow, "conditionExpression")).isNotEqualTo(otherwise);
            });
  }

  private static Stream<String> ends(String name) {
    return ProcessFile.named(name).elements("endEvent").map(ProcessFile::id);
  }
}
