package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ProfileLimits;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.NameRule;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says which column is which field of an uploaded file, and keeps that by name where asked to. */
@Command
public class MapColumns {

  private static final int LONGEST_NAME = 80;

  private final Imports imports;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  MapColumns(Imports imports, EntityManager entities, AuditTrail audit, Time time) {
    this.imports = imports;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Maps the run's columns; {@code keepAs} is the name to keep the mapping by, or null. */
  public void map(Actor actor, UUID runId, ColumnMapping mapping, String keepAs) {
    ImportRun run = imports.run(actor, runId);
    requireValid(run, mapping);
    run.map(mapping);
    if (keepAs != null && !keepAs.isBlank()) {
      keep(actor, run, keepAs.strip());
    }
    audit.record(event(actor, run, "import.mapped", Map.of()));
  }

  /** Maps the run's columns as the programme's mapping of this name says, as far as it has them. */
  public void mapAs(Actor actor, UUID runId, String name) {
    ImportRun run = imports.run(actor, runId);
    ColumnMapping known = imports.mapping(run.programmeId(), name).limitedTo(run.columns());
    map(actor, runId, known, null);
  }

  private void keep(Actor actor, ImportRun run, String name) {
    NameRule.require("mapping", "name", "keepAs", name, LONGEST_NAME);
    var now = time.instant();
    SavedMapping saved =
        imports
            .saved(run.programmeId(), name)
            .orElseGet(() -> new SavedMapping(Ids.next(now), run.programmeId(), name));
    saved.keep(run.mapping(), actor.username(), now);
    entities.persist(saved);
    audit.record(event(actor, run, "import.mapping-kept", Map.of("name", name)));
  }

  private static void requireValid(ImportRun run, ColumnMapping mapping) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    if (mapping.source(TargetField.COMPANY_NAME) == null) {
      errors.add(new FieldError("COMPANY_NAME", "refusal.import.no-company-column"));
    }
    mapping
        .fields()
        .forEach(
            (field, source) -> {
              if (!run.columns().contains(source.column())) {
                errors.add(
                    new FieldError(field.name(), "refusal.import.no-column", source.column()));
              } else if (!taken.add(source.column())) {
                errors.add(
                    new FieldError(field.name(), "refusal.import.column-twice", source.column()));
              }
              if (source.currency() != null && !ProfileLimits.isCurrency(source.currency())) {
                errors.add(
                    new FieldError(
                        field.name() + ".currency", "refusal.field.currency", source.currency()));
              }
            });
    if (mapping.country() != null && !ProfileLimits.isCountry(mapping.country())) {
      errors.add(new FieldError("country", "refusal.field.country", mapping.country()));
    }
    if (!errors.isEmpty()) {
      throw CommandRejected.invalidFields("import", run.id().toString(), errors);
    }
  }

  static AuditTrail.Event event(
      Actor actor, ImportRun run, String action, Map<String, Object> detail) {
    return new AuditTrail.Event(
            actor.username(), action, "import", run.id().toString(), null, null, detail)
        .in(run.programmeId());
  }
}
