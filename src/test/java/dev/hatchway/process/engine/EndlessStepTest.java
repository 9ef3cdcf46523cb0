package dev.hatchway.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Processes that would not come to rest: each is stopped at a bound, and can be mended. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EndlessStepTest {

  private static final String ROUND =
      """
      <exclusiveGateway id="again" name="Again" gatewayDirection="Converging"><incoming>f4</incoming><incoming>r2</incoming><outgoing>r1</outgoing></exclusiveGateway>
      <exclusiveGateway id="enough" name="Enough?" gatewayDirection="Diverging"><incoming>f8</incoming><outgoing>r2</outgoing><outgoing>r3</outgoing></exclusiveGateway>
      <sequenceFlow id="r1" sourceRef="again" targetRef="testFinish"/>
      <sequenceFlow id="r2" sourceRef="enough" targetRef="again"><conditionExpression xsi:type="tFormalExpression" language="http://www.omg.org/spec/FEEL/20140401">way = "%s"</conditionExpression></sequenceFlow>
      <sequenceFlow id="r3" sourceRef="enough" targetRef="errandDone"><conditionExpression xsi:type="tFormalExpression" language="http://www.omg.org/spec/FEEL/20140401">way != "%s"</conditionExpression></sequenceFlow>
      </process>
      """;

  /** In the place of the service after the task: something within something else. */
  private static final String EACH =
      """
      <subProcess id="testFinish" name="Look at each">
        <incoming>f4</incoming><outgoing>f8</outgoing>
        <ioSpecification><dataInput id="e_all" name="items" itemSubjectRef="many"/><inputSet><dataInputRefs>e_all</dataInputRefs></inputSet><outputSet/></ioSpecification>
        <dataInputAssociation><sourceRef>items</sourceRef><targetRef>e_all</targetRef></dataInputAssociation>
        <multiInstanceLoopCharacteristics><loopDataInputRef>e_all</loopDataInputRef><inputDataItem id="item" name="item" itemSubjectRef="text"/></multiInstanceLoopCharacteristics>
        <startEvent id="lookedFor" name="Looked for"><outgoing>e1</outgoing></startEvent>
        <endEvent id="looked" name="Looked"><incoming>e1</incoming></endEvent>
        <sequenceFlow id="e1" sourceRef="lookedFor" targetRef="looked"/>
      </subProcess>
      """;

  private static final String SELF =
      """
      <callActivity id="testFinish" name="Do it once more" calledElement="@SELF@" drools:independent="false">
        <incoming>f4</incoming><outgoing>f8</outgoing>
      </callActivity>
      """;

  @Inject Errands errands;
  @Inject ErrandOperations services;
  @Inject MigrateInstance migrateInstance;
  @Inject RetryIncident retryIncident;
  @Inject FireTimer fireTimer;
  @Inject EngineSessions sessions;
  @Inject StoredCase stored;

  private final UUID application = UUID.randomUUID();
  private final String process = "round" + System.nanoTime();

  @Test
  void shouldLeaveALoopOfServicesWaitingWithAnIncidentAndGoOnWhenItIsMended() {
    // given
    errands.deploy(round("1.0.0", "LONG"));
    UUID instance = errands.start(process, application);

    // when: the person who completes the task is not told of it
    errands.complete(errands.openTask(application));

    // then: what they did is kept, and nothing of the loop
    assertThat(stored.instances(application, process)).containsExactly("ACTIVE");
    assertThat(stored.notLeft(application)).containsExactly("testFinish");
    assertThat(stored.visited(application)).doesNotContain("enough");
    assertThat(stored.incidents(application))
        .singleElement()
        .asString()
        .startsWith("testFinish: The process went through 100 elements, each")
        .contains("was stopped at “", "Deploy a version that waits or ends");

    // when: nothing was mended
    UUID incident = incident();
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isFalse();

    // then
    assertThat(
            stored.texts(
                "select attempts || ' ' || coalesce(resolution, 'open') from incident where id = ?",
                incident))
        .containsExactly("2 open");

    // when
    errands.deploy(round("1.1.0", "NEVER"));
    migrateInstance.migrate(Actor.SYSTEM, instance, "1.1.0", Map.of());
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isTrue();

    // then
    assertThat(stored.instances(application, process)).containsExactly("COMPLETED errandDone");
  }

  @Test
  void shouldLetOtherInstancesGoOn() {
    // given
    errands.deploy(round("1.0.0", "LONG"));
    UUID other = UUID.randomUUID();
    services.send(other, "SHORT");
    errands.start(process, application);
    errands.start(process, other);

    // when
    errands.complete(errands.openTask(application));
    errands.complete(errands.openTask(other));

    // then
    assertThat(stored.instances(other, process)).containsExactly("COMPLETED errandSkipped");
    assertThat(stored.incidents(other)).isEmpty();
  }

  @Test
  void shouldKeepACompletedTaskWhereNoServiceCanBeLeftWaiting() {
    // given: more instances of a sub-process than a step may take
    UUID instance = startedWithMany();

    // when
    errands.complete(errands.openTask(application));

    // then: what they did waits, and the incident says why
    assertThat(stored.incidents(application))
        .singleElement()
        .asString()
        .startsWith("doErrand: The process went through 2000 elements without waiting")
        .contains("Looked");
    UUID incident = incident();
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isFalse();
    assertThat(stored.texts("select attempts from incident where id = ?", incident))
        .containsExactly("2");

    // when
    mend(instance);
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isTrue();

    // then
    assertThat(stored.instances(application, process)).containsExactly("COMPLETED errandDone");
    Refused.with(Kind.INVALID_STATE, () -> retryIncident.retry(Actor.SYSTEM, incident));
  }

  @Test
  void shouldRefuseTheStepAndNoteItWhereNothingCanBeLeftWaiting() {
    // given
    UUID instance = startedWithMany();
    TaskView task = errands.openTask(application);

    // when: it is gone on from otherwise than by the task, and they try twice
    for (int i = 0; i < 2; i++) {
      Refused.because("refusal.endless-step", () -> goOn(instance, task));
    }

    // then: the task is there as it was, and one incident says why
    assertThat(stored.openTasks(application)).containsExactly("doErrand");
    assertThat(stored.incidents(application))
        .singleElement()
        .asString()
        .contains("The process went through 2000 elements without waiting", "Looked");
    UUID incident = incident();
    assertThat(stored.texts("select attempts from incident where id = ?", incident))
        .containsExactly("2");

    // when
    mend(instance);
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isTrue();
    errands.complete(errands.openTask(application));

    // then
    assertThat(stored.instances(application, process)).containsExactly("COMPLETED errandDone");
  }

  private UUID startedWithMany() {
    errands.deploy(each("1.0.0"));
    services.sendMany(application, 2_500);
    return errands.start(process, application);
  }

  private void mend(UUID instance) {
    errands.deploy(errand("1.1.0"));
    migrateInstance.migrate(Actor.SYSTEM, instance, "1.1.0", Map.of());
  }

  private void goOn(UUID instance, TaskView task) {
    errands.step(
        () ->
            sessions.run(
                session -> {
                  session.complete(
                      session.load(instance, instance).orElseThrow(), task.workItemId(), Map.of());
                  return null;
                }));
  }

  @Test
  void shouldStopAProcessThatCallsItself() {
    // given: without a task on the way
    errands.deploy(
        replaced(errand("1.0.0"), SELF.replace("@SELF@", process))
            .replace(
                "sourceRef=\"testPrepare\" targetRef=\"doErrand\"",
                "sourceRef=\"testPrepare\" targetRef=\"begun\"")
            .replace(
                "<incoming>f2</incoming><outgoing>f3</outgoing>",
                "<incoming>s2</incoming><outgoing>f3</outgoing>")
            .replace("<incoming>f4</incoming>", "<incoming>s1</incoming>")
            .replace(
                "sourceRef=\"whichWay\" targetRef=\"testFinish\"",
                "sourceRef=\"whichWay\" targetRef=\"errandLong\"")
            .replace(
                "</process>",
                """
                <endEvent id="errandLong" name="Long"><incoming>f4</incoming></endEvent>
                <parallelGateway id="begun" name="Begun" gatewayDirection="Diverging"><incoming>f2</incoming><outgoing>s1</outgoing><outgoing>s2</outgoing></parallelGateway>
                <sequenceFlow id="s1" sourceRef="begun" targetRef="testFinish"/>
                <sequenceFlow id="s2" sourceRef="begun" targetRef="doErrand"/>
                </process>"""));

    // when: its services are those of the calls
    errands.start(process, application);

    // then
    assertThat(stored.incidents(application))
        .singleElement()
        .asString()
        .startsWith("testPrepare: The process went through 100 elements, each");
  }

  @Test
  void shouldKeepATimerWhoseStepDoesNotComeToRest() {
    // given: the reminder of the task goes round for ever
    errands.deploy(
        round("1.0.0", "LONG")
            .replace(
                "sourceRef=\"errandLate\" targetRef=\"testRemind\"",
                "sourceRef=\"errandLate\" targetRef=\"again2\"")
            .replace(
                "</process>",
                """
                <exclusiveGateway id="again2" name="Again" gatewayDirection="Converging"><incoming>f5</incoming><incoming>t2</incoming><outgoing>t1</outgoing></exclusiveGateway>
                <sequenceFlow id="t1" sourceRef="again2" targetRef="testRemind"/>
                <exclusiveGateway id="more" name="More?" gatewayDirection="Diverging"><incoming>f6</incoming><outgoing>t2</outgoing><outgoing>t3</outgoing></exclusiveGateway>
                <sequenceFlow id="t2" sourceRef="more" targetRef="again2"><conditionExpression xsi:type="tFormalExpression" language="http://www.omg.org/spec/FEEL/20140401">way = "LONG"</conditionExpression></sequenceFlow>
                <sequenceFlow id="t3" sourceRef="more" targetRef="reminded"><conditionExpression xsi:type="tFormalExpression" language="http://www.omg.org/spec/FEEL/20140401">way = "SHORT"</conditionExpression></sequenceFlow>
                </process>""")
            .replace(
                "<incoming>f5</incoming><outgoing>f6</outgoing></serviceTask>",
                "<incoming>t1</incoming><outgoing>f6</outgoing></serviceTask>")
            .replace(
                "sourceRef=\"testRemind\" targetRef=\"reminded\"",
                "sourceRef=\"testRemind\" targetRef=\"more\""));
    UUID instance = errands.start(process, application);

    // when
    fireTimer.fire(stored.timers(application).get(0), instance);

    // then: the task is open, the reminder waits
    assertThat(stored.openTasks(application)).containsExactly("doErrand");
    assertThat(stored.incidents(application)).singleElement().asString().startsWith("testRemind: ");
  }

  private UUID incident() {
    List<String> open =
        stored.texts(
            "select id from incident where application_id = ? and resolved_at is null",
            application);
    assertThat(open).hasSize(1);
    return UUID.fromString(open.get(0));
  }

  private String errand(String version) {
    return Errands.file(version, "").replace("id=\"errand\"", "id=\"" + process + "\"");
  }

  /** Finishes the errand again and again while it goes this way. */
  private String round(String version, String way) {
    return errand(version)
        .replace(
            "sourceRef=\"whichWay\" targetRef=\"testFinish\"",
            "sourceRef=\"whichWay\" targetRef=\"again\"")
        .replace(
            "sourceRef=\"testFinish\" targetRef=\"errandDone\"",
            "sourceRef=\"testFinish\" targetRef=\"enough\"")
        .replace(
            "<incoming>f4</incoming><outgoing>f8</outgoing>",
            "<incoming>r1</incoming><outgoing>f8</outgoing>")
        .replace(
            "name=\"Errand done\"><incoming>f8</incoming>",
            "name=\"Errand done\"><incoming>r3</incoming>")
        .replace("</process>", ROUND.formatted(way, way));
  }

  private String each(String version) {
    return replaced(errand(version), EACH)
        .replace(
            "<itemDefinition id=\"text\"",
            "<itemDefinition id=\"many\" structureRef=\"java.util.List\"/><itemDefinition id=\"text\"")
        .replace(
            "<property id=\"way\"",
            "<property id=\"items\" name=\"items\" itemSubjectRef=\"many\"/><property id=\"way\"")
        .replace(
            "<inputSet><dataInputRefs>p_app</dataInputRefs></inputSet><outputSet>",
            "<dataOutput id=\"p_items\" name=\"items\" itemSubjectRef=\"many\"/><inputSet><dataInputRefs>p_app</dataInputRefs></inputSet><outputSet><dataOutputRefs>p_items</dataOutputRefs>")
        .replace(
            "<dataOutputAssociation><sourceRef>p_way",
            "<dataOutputAssociation><sourceRef>p_items</sourceRef><targetRef>items</targetRef></dataOutputAssociation><dataOutputAssociation><sourceRef>p_way");
  }

  private static String replaced(String file, String element) {
    int begin = file.indexOf("<serviceTask id=\"testFinish\"");
    int end = file.indexOf("</serviceTask>", begin) + "</serviceTask>".length();
    return file.substring(0, begin) + element + file.substring(end);
  }
}
