package dev.hatchway.review;

import dev.hatchway.identity.Authorization;
import dev.hatchway.intake.Applications;
import dev.hatchway.platform.Time;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * The commands that tell the process something, on ports that only write down what they are told.
 */
@Dependent
@Typed(RecordedPorts.class)
class RecordedPorts implements QuestionProcess, WaitlistProcess {

  private final List<String> told = new ArrayList<>();
  private final Authorization authorization;
  private final Applications applications;
  private final Questions questions;
  private final ReviewTrail trail;
  private final Time time;

  RecordedPorts(
      Authorization authorization,
      Applications applications,
      Questions questions,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.questions = questions;
    this.trail = trail;
    this.time = time;
  }

  AskApplicant askApplicant() {
    return new AskApplicant(authorization, applications, questions, this, trail, time);
  }

  AnswerQuestion answerQuestion() {
    return new AnswerQuestion(authorization, applications, questions, this, trail, time);
  }

  FreePlace freePlace() {
    return new FreePlace(authorization, applications, this, trail);
  }

  List<String> told() {
    return told;
  }

  /** One step: these commands are made by hand, so nobody else opens their transaction. */
  static <T> T inStep(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }

  static void inStep(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  @Override
  public void asked(UUID applicationId) {
    told.add("asked " + applicationId);
  }

  @Override
  public void answered(UUID applicationId) {
    told.add("answered " + applicationId);
  }

  @Override
  public void placeFreed(UUID applicationId) {
    told.add("placeFreed " + applicationId);
  }
}
