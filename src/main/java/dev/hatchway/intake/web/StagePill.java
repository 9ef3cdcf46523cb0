package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationStage;
import io.quarkus.qute.TemplateExtension;

/** The colour of a stage, in templates as {@code {stage:kind(x)}}. */
@TemplateExtension(namespace = "stage")
final class StagePill {

  private StagePill() {}

  static String kind(ApplicationStage stage) {
    return switch (stage) {
      case DRAFT -> "quiet";
      case ROUTING, OFFERED, ONBOARDING, GRADUATED -> "good";
      case REJECTED, NO_PARTNER -> "bad";
      case WAITLISTED, APPEALED -> "warn";
      case WITHDRAWN, LEFT, OFFER_DECLINED, LAPSED -> "quiet";
      default -> "info";
    };
  }
}
