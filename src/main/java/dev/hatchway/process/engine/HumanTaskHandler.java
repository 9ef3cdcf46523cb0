package dev.hatchway.process.engine;

import dev.hatchway.process.engine.InstanceRow.Subject;
import dev.hatchway.tasks.HumanTasks;
import dev.hatchway.tasks.NewTask;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemHandler;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.internal.process.workitem.WorkItemTransition;
import org.kie.kogito.process.workitems.impl.DefaultKogitoWorkItemHandler;

/** A user task that is reached becomes a row in the inbox; one that is left becomes obsolete. */
final class HumanTaskHandler extends DefaultKogitoWorkItemHandler {

  private final EngineSession session;
  private final HumanTasks tasks;
  private final IncidentLog incidents;

  HumanTaskHandler(EngineSession session, EngineParts parts) {
    this.session = session;
    this.tasks = parts.humanTasks();
    this.incidents = parts.incidents();
  }

  @Override
  public String getName() {
    return "Human Task";
  }

  @Override
  public Optional<WorkItemTransition> activateWorkItemHandler(
      KogitoWorkItemManager manager,
      KogitoWorkItemHandler handler,
      KogitoWorkItem item,
      WorkItemTransition transition) {
    KogitoProcessInstance instance = (KogitoProcessInstance) item.getProcessInstance();
    Subject subject = session.subject(instance);
    Map<String, Object> inputs = TaskInputs.own(item.getParameters());
    tasks.open(
        new NewTask(
            UUID.fromString(instance.getStringId()),
            EngineSession.rootId(instance),
            item.getStringId(),
            instance.getProcessId(),
            TaskInputs.form(item.getParameters(), DiagramElement.id(item.getNodeInstance())),
            subject.applicationId(),
            subject.programmeId(),
            subject.title(),
            subject.reference(),
            TaskInputs.owners(item.getParameters()),
            TaskInputs.dueIn(item.getParameters())
                .map(in -> session.timers().now().plus(in))
                .orElse(null),
            inputs));
    return Optional.empty();
  }

  @Override
  public Optional<WorkItemTransition> abortWorkItemHandler(
      KogitoWorkItemManager manager,
      KogitoWorkItemHandler handler,
      KogitoWorkItem item,
      WorkItemTransition transition) {
    tasks.withdraw(UUID.fromString(item.getProcessInstanceStringId()), item.getStringId());
    if (PostponedWork.is(item)) {
      incidents.withdraw(item.getStringId());
    }
    return Optional.empty();
  }
}
