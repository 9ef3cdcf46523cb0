package dev.hatchway.architecture.samples.intake;

import dev.hatchway.architecture.samples.review.web.ReviewPage;
import dev.hatchway.platform.Command;

/** Breaks two rules: a command asks whether one may, and rooms leave each other's pages alone. */
@Command
class AsksNobody {

  ReviewPage change() {
    return new ReviewPage();
  }
}
