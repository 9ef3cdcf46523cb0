package dev.hatchway.process.engine;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jbpm.ruleflow.core.RuleFlowProcess;

/**
 * Adds a version of a process beside those that run. Running instances stay on theirs; new ones
 * start on the version deployed last.
 */
@Command
public class DeployProcess {

  private final Authorization authorization;
  private final BpmnReader reader;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;
  private final Definitions definitions;

  DeployProcess(
      Authorization authorization,
      BpmnReader reader,
      EntityManager entities,
      AuditTrail audit,
      Time time,
      Definitions definitions) {
    this.authorization = authorization;
    this.reader = reader;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
    this.definitions = definitions;
  }

  /** A deployed version. */
  public record Deployed(String processId, String version, boolean isNew) {}

  /**
   * Deploys a BPMN file. The same content again changes nothing; other content under a version that
   * exists is refused with CONFLICT, a file that cannot run with INVALID_ARGUMENT.
   */
  public Deployed deploy(Actor actor, String file, String xml) {
    authorization.require(
        actor,
        Permission.ADMINISTER_INSTALLATION,
        Authorization.Subject.inProgramme("process file", file, null));
    RuleFlowProcess process = reader.read(file, xml);
    String version = process.getVersion();
    if (version == null || version.isBlank()) {
      throw CommandRejected.invalid("process file", file, "refusal.bpmn.no-version", file);
    }
    String hash = hash(xml);
    List<?> existing = hashOf(process.getId(), version);
    if (!existing.isEmpty()) {
      refuseOtherContent(file, process, hash, existing.get(0));
      return new Deployed(process.getId(), version, false);
    }
    insert(actor, file, xml, process, hash);
    definitions.forgetLatest(process.getId());
    return new Deployed(process.getId(), version, true);
  }

  private List<?> hashOf(String processId, String version) {
    return entities
        .createNativeQuery(
            "select content_hash from process_definition where process_id = :id and version = :version",
            String.class)
        .setParameter("id", processId)
        .setParameter("version", version)
        .getResultList();
  }

  private static void refuseOtherContent(
      String file, RuleFlowProcess process, String hash, Object existing) {
    if (!hash.equals(existing)) {
      throw CommandRejected.conflict(
          "process file",
          file,
          "refusal.bpmn.version-taken",
          process.getId(),
          process.getVersion());
    }
  }

  private void insert(Actor actor, String file, String xml, RuleFlowProcess process, String hash) {
    entities
        .createNativeQuery(
            "insert into process_definition (process_id, version, name, file_name, content_hash, xml,"
                + " deployed_at, deployed_by) values (?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing")
        .setParameter(1, process.getId())
        .setParameter(2, process.getVersion())
        .setParameter(3, process.getName())
        .setParameter(4, file)
        .setParameter(5, hash)
        .setParameter(6, xml)
        .setParameter(7, time.instant())
        .setParameter(8, actor.username())
        .executeUpdate();
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            "process.deployed",
            "process",
            process.getId(),
            null,
            null,
            Map.of("version", process.getVersion(), "file", file, "hash", hash)));
  }

  private static String hash(String xml) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
