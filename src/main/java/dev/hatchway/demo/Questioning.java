package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Time;
import dev.hatchway.review.AnswerQuestion;
import dev.hatchway.review.AskApplicant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Questions to applicants; most are answered within the week, some never. */
@ApplicationScoped
class Questioning {

  private static final double ANSWERED = 0.82;

  private final AskApplicant askApplicant;
  private final AnswerQuestion answerQuestion;
  private final Time time;

  Questioning(AskApplicant askApplicant, AnswerQuestion answerQuestion, Time time) {
    this.askApplicant = askApplicant;
    this.answerQuestion = answerQuestion;
    this.time = time;
  }

  /** Asks, and plans the answer; {@code occasion} is where the sentences of both are found. */
  void ask(Scene scene, Case about, Actor asker, String occasion) {
    Dice dice = scene.dice(about, "question", occasion, asker.displayName());
    UUID question =
        askApplicant.ask(
            asker, about.applicationId(), scene.say(about, occasion + ".question", dice));
    if (about.fate() == Fate.ASKED || !dice.chance(ANSWERED)) {
      return;
    }
    String answer = scene.say(about, occasion + ".answer", dice);
    scene
        .agenda()
        .add(
            Calendar.later(time.instant(), dice.between(0.5, 5), dice),
            about.company().key() + " answer",
            () -> answerQuestion.answer(about.applicant(), question, answer));
  }
}
