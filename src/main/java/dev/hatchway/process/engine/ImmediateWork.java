package dev.hatchway.process.engine;

import org.kie.kogito.event.EventManager;
import org.kie.kogito.uow.UnitOfWork;
import org.kie.kogito.uow.UnitOfWorkManager;
import org.kie.kogito.uow.WorkUnit;
import org.kie.kogito.uow.events.UnitOfWorkEventListener;

/**
 * jBPM's unit of work: whatever is deferred to its end is done at once, since the step is the unit.
 */
final class ImmediateWork implements UnitOfWorkManager, UnitOfWork {

  @Override
  public UnitOfWork currentUnitOfWork() {
    return this;
  }

  @Override
  public UnitOfWork newUnitOfWork() {
    return this;
  }

  @Override
  public EventManager eventManager() {
    return null;
  }

  @Override
  public void register(UnitOfWorkEventListener listener) {
    // nobody listens
  }

  @Override
  public void start() {
    // begins with the transaction
  }

  @Override
  public void end() {
    // ends with the transaction
  }

  @Override
  public void abort() {
    // rolls back with the transaction
  }

  @Override
  public void intercept(WorkUnit work) {
    work.perform();
  }
}
