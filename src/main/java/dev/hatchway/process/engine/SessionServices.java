package dev.hatchway.process.engine;

import dev.hatchway.platform.StepPart;
import java.util.Map;
import org.jbpm.process.instance.LightWorkItemManager;
import org.jbpm.process.instance.ProcessInstanceManager;
import org.jbpm.process.instance.ProcessRuntimeServiceProvider;
import org.jbpm.process.instance.event.KogitoProcessEventSupportImpl;
import org.kie.kogito.Application;
import org.kie.kogito.auth.IdentityProviders;
import org.kie.kogito.internal.process.event.KogitoProcessEventSupport;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.jobs.JobsService;
import org.kie.kogito.process.workitems.InternalKogitoWorkItem;
import org.kie.kogito.signal.SignalManager;
import org.kie.kogito.uow.UnitOfWorkManager;

/** jBPM's services for one step; where jBPM keeps such maps for the whole JVM, steps would mix. */
final class SessionServices implements ProcessRuntimeServiceProvider {

  private final SessionInstanceManager instances;
  private final SessionSignals signals;
  private final SessionTimers timers;
  private final ImmediateWork work = new ImmediateWork();
  private final KogitoProcessEventSupport events;
  private final LightWorkItemManager workItems;
  private final Application application;
  private final ServiceTaskHandler serviceTasks;

  SessionServices(EngineSession session, EngineParts parts) {
    this.instances = new SessionInstanceManager(session);
    this.signals = new SessionSignals(session);
    this.timers = new SessionTimers(session.timers());
    this.events = new KogitoProcessEventSupportImpl(IdentityProviders.of("hatchway"));
    this.events.addEventListener(new StepListener(session, parts.history(), parts.variables()));
    this.workItems = new LightWorkItemManager(instances, signals, events);
    this.workItems.registerWorkItemHandler("Human Task", new HumanTaskHandler(session, parts));
    this.serviceTasks = new ServiceTaskHandler(session, parts);
    this.workItems.registerWorkItemHandler("Service Task", serviceTasks);
    this.application = new EngineApplication(parts.definitions(), work);
  }

  Application application() {
    return application;
  }

  /** Runs the service of a waiting service task again and gives its results; null if it failed. */
  Map<String, Object> retry(KogitoWorkItem item, StepPart part) {
    return serviceTasks.retry(item, part);
  }

  InternalKogitoWorkItem workItem(String id) {
    return workItems.getWorkItem(id);
  }

  @Override
  public JobsService getJobsService() {
    return timers;
  }

  @Override
  public ProcessInstanceManager getProcessInstanceManager() {
    return instances;
  }

  @Override
  public SignalManager getSignalManager() {
    return signals;
  }

  @Override
  public KogitoWorkItemManager getKogitoWorkItemManager() {
    return workItems;
  }

  @Override
  public KogitoProcessEventSupport getEventSupport() {
    return events;
  }

  @Override
  public UnitOfWorkManager getUnitOfWorkManager() {
    return work;
  }
}
