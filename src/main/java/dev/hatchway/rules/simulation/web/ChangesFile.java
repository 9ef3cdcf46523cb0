package dev.hatchway.rules.simulation.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Isolated;
import dev.hatchway.rules.simulation.CellFilter;
import dev.hatchway.rules.simulation.ChangedCase;
import dev.hatchway.rules.simulation.SimulationsOf;
import dev.hatchway.web.Sayings;
import dev.hatchway.web.SpreadsheetCsv;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Changed cases as CSV, written as they are read. */
@RequestScoped
class ChangesFile {

  private static final int AT_ONCE = 1000;

  private final SimulationsOf simulations;
  private final SimulationWords words;
  private final Sayings sayings;

  ChangesFile(SimulationsOf simulations, SimulationWords words, Sayings sayings) {
    this.simulations = simulations;
    this.words = words;
    this.sayings = sayings;
  }

  StreamingOutput of(Actor actor, UUID id, CellFilter cell) {
    return output -> write(actor, id, cell, output);
  }

  private void write(Actor actor, UUID id, CellFilter cell, OutputStream output)
      throws IOException {
    Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    SpreadsheetCsv csv =
        SpreadsheetCsv.begin(
            text,
            sayings,
            "simulation.column.",
            "reference",
            "company",
            "aspect",
            "before",
            "after",
            "newly",
            "no-longer");
    List<ChangedCase> found = simulations.changes(actor, id, cell, 0, AT_ONCE);
    while (!found.isEmpty()) {
      found.forEach(change -> write(csv, ChangeRow.of(change, words)));
      found = simulations.changes(actor, id, cell, found.get(found.size() - 1).number(), AT_ONCE);
    }
    csv.end();
  }

  private static void write(SpreadsheetCsv csv, ChangeRow row) {
    csv.row(
        row.reference(),
        row.company(),
        Isolated.without(row.aspect()),
        row.before(),
        row.after(),
        String.join("; ", row.newlyFired()),
        String.join("; ", row.noLongerFired()));
  }
}
