package dev.hatchway.tasks;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Lets the application start where no process engine is on board. */
@DefaultBean
@ApplicationScoped
class NothingFollows implements TaskContinuation {

  @Override
  public void completed(TaskView task, Map<String, Object> results) {}
}
