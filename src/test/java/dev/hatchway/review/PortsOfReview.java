package dev.hatchway.review;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;

/** Where no engine is on the path, review's ports to it lead nowhere. */
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
  WaitlistProcess waitlist() {
    return applicationId -> {};
  }
}
