package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicantOptions;
import java.time.Instant;
import java.util.List;

/** Where one's application stands, as JSON: what the status page shows. */
record StatusText(
    ApplicationText application,
    String status,
    List<Step> steps,
    List<Waiting> waiting,
    List<PanelText> panels,
    ApplicantOptions.Options may) {

  /** A step on the way; the state is done, now or ahead. */
  record Step(String label, String state) {}

  /** Something for the applicant to do, where and by when; null where it may take its time. */
  record Waiting(String title, String link, Instant dueAt) {}
}
