package dev.hatchway.review;

import java.util.UUID;

/**
 * What review asks of the process when the applicant is asked something; the engine implements it.
 */
public interface QuestionProcess {

  /** A question was asked: the process sends it and waits for the answer, but not for ever. */
  void asked(UUID applicationId);

  /** The applicant answered the open question. */
  void answered(UUID applicationId);
}
