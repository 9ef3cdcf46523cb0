package dev.hatchway.process.engine;

import java.util.Collection;
import java.util.List;
import org.kie.kogito.Application;
import org.kie.kogito.Config;
import org.kie.kogito.KogitoEngine;
import org.kie.kogito.Model;
import org.kie.kogito.StaticConfig;
import org.kie.kogito.process.Process;
import org.kie.kogito.process.Processes;
import org.kie.kogito.process.impl.StaticProcessConfig;
import org.kie.kogito.uow.UnitOfWorkManager;

/** The little that jBPM's nodes ask of an application: its processes by id, and no calendar. */
final class EngineApplication implements Application, Processes {

  private static final Config CONFIG = new StaticConfig(null, new StaticProcessConfig());

  private final Definitions definitions;
  private final UnitOfWorkManager work;

  EngineApplication(Definitions definitions, UnitOfWorkManager work) {
    this.definitions = definitions;
    this.work = work;
  }

  @Override
  public Config config() {
    return CONFIG;
  }

  @Override
  public <T extends KogitoEngine> T get(Class<T> kind) {
    return kind.isInstance(this) ? kind.cast(this) : null;
  }

  @Override
  public Process<? extends Model> processById(String processId) {
    return definitions.latest(processId);
  }

  @Override
  public Collection<String> processIds() {
    return List.of();
  }

  @Override
  public UnitOfWorkManager unitOfWorkManager() {
    return work;
  }
}
