package dev.hatchway.rules.simulation.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.simulation.Simulation;
import jakarta.enterprise.context.ApplicationScoped;

/** Says whether a draft has moved on since it was tried. */
@ApplicationScoped
class StaleSimulations {

  private final Drafts drafts;

  StaleSimulations(Drafts drafts) {
    this.drafts = drafts;
  }

  /** False where there is no draft to compare with. */
  boolean isStale(Actor actor, Simulation simulation) {
    if (simulation.draftId() == null) {
      return false;
    }
    try {
      return !drafts.files(actor, simulation.draftId()).hash().equals(simulation.contentHash());
    } catch (CommandRejected gone) {
      return false;
    }
  }
}
