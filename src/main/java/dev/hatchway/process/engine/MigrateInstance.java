package dev.hatchway.process.engine;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Moves a running instance to another version of its process, in one step: whoever completes a task
 * of it at the same moment comes before or after.
 */
@Command
public class MigrateInstance {

  private final Authorization authorization;
  private final InstanceStore store;
  private final EngineSessions sessions;
  private final InstanceMigration migration;
  private final AuditTrail audit;

  MigrateInstance(
      Authorization authorization,
      InstanceStore store,
      EngineSessions sessions,
      InstanceMigration migration,
      AuditTrail audit) {
    this.authorization = authorization;
    this.store = store;
    this.sessions = sessions;
    this.migration = migration;
    this.audit = audit;
  }

  /**
   * What migrating would do.
   *
   * @param elements elements that take the place of others, by the id of the one they replace
   */
  public MigrationPlan plan(
      Actor actor, UUID instanceId, String toVersion, Map<String, String> elements) {
    return with(
        actor,
        instanceId,
        (session, instance) ->
            migration.plan(instance, toVersion, InstanceMigration.mapping(elements)));
  }

  /**
   * INVALID_ARGUMENT with the elements that have no place in the other version, INVALID_STATE where
   * the instance has ended or is on that version already.
   */
  public MigrationPlan migrate(
      Actor actor, UUID instanceId, String toVersion, Map<String, String> elements) {
    return with(
        actor,
        instanceId,
        (session, instance) -> {
          MigrationPlan plan =
              migration.migrate(session, instance, toVersion, InstanceMigration.mapping(elements));
          record(actor, instance.row().subject().applicationId(), plan);
          return plan;
        });
  }

  private MigrationPlan with(
      Actor actor,
      UUID instanceId,
      BiFunction<EngineSession, SessionInstance, MigrationPlan> work) {
    InstanceStore.Place place =
        store.place(instanceId).orElseThrow(() -> CommandRejected.notFound("instance", instanceId));
    authorization.require(
        actor,
        Permission.OPERATE_PROCESSES,
        Authorization.Subject.ofApplication(
            "instance", instanceId, place.programmeId(), place.applicationId()));
    return sessions.run(
        session ->
            work.apply(
                session,
                session
                    .load(place.rootId(), instanceId)
                    .orElseThrow(
                        () ->
                            CommandRejected.invalidState(
                                "instance", instanceId, "refusal.migration.over"))));
  }

  private void record(Actor actor, UUID applicationId, MigrationPlan plan) {
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            "instance.migrated",
            "instance",
            plan.instanceId().toString(),
            applicationId,
            plan.instanceId(),
            Map.of(
                "process", plan.processId(),
                "from", plan.fromVersion(),
                "to", plan.toVersion())));
  }
}
