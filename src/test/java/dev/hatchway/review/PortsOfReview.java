package dev.hatchway.review;

import dev.hatchway.intake.ReviewProcess;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.tasks.TaskContinuation;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;

/** Where no engine is on the path, the ports to it lead nowhere. */
@ApplicationScoped
class PortsOfReview {

  @Produces
  @DefaultBean
  @ApplicationScoped
  QuestionProcess questions() {
    return new QuestionProcess() {
      @Override
      public void asked(UUID applicationId) {}

      @Override
      public void answered(UUID applicationId) {}
    };
  }

  @Produces
  @DefaultBean
  @ApplicationScoped
  ReviewProcess reviews() {
    return new ReviewProcess() {
      @Override
      public void start(StartupApplication application) {}

      @Override
      public void appeal(UUID applicationId) {}

      @Override
      public void withdraw(UUID applicationId, String reason) {}
    };
  }

  @Produces
  @DefaultBean
  @ApplicationScoped
  TaskContinuation tasks() {
    return (task, results) -> {};
  }

  @Produces
  @DefaultBean
  @ApplicationScoped
  WaitlistProcess waitlist() {
    return applicationId -> {};
  }
}
