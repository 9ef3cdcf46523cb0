package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.NameRule;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.Region;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds a resource to what a partner gives. */
@Command
public class RegisterResource {

  /**
   * A resource to add.
   *
   * @param code unique in the programme; routing rules name it
   * @param need what it is made for; rules may find that it serves other needs too
   * @param capacity what the partner gives in a calendar quarter, in units
   * @param share what one startup gets of it, at most the capacity
   * @param regions where it can serve, empty means everywhere
   * @param stages the product stages it fits; empty means all
   * @param conditions codes of what it asks for, which the routing rules know
   */
  public record NewResource(
      @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String code,
      @NotBlank @Size(max = 200) String name,
      @NotNull NeedKind need,
      @NotNull CapacityUnit unit,
      long capacity,
      long share,
      List<Region> regions,
      List<ProductStage> stages,
      List<String> conditions) {

    public NewResource {
      regions = regions == null ? List.of() : List.copyOf(regions);
      stages = stages == null ? List.of() : List.copyOf(stages);
      conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
  }

  private static final int LONGEST_NAME = 200;

  private final Partners partners;
  private final Authorization authorization;
  private final PartnerResources resources;
  private final AuditTrail audit;
  private final Time time;

  RegisterResource(
      Partners partners,
      Authorization authorization,
      PartnerResources resources,
      AuditTrail audit,
      Time time) {
    this.partners = partners;
    this.authorization = authorization;
    this.resources = resources;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the new resource's id; CONFLICT where the programme has a resource with this code. */
  public UUID register(Actor actor, UUID partnerId, NewResource newResource) {
    Partner partner = partners.withId(partnerId);
    authorization.require(
        actor,
        Permission.OPERATE_PROCESSES,
        Subject.inProgramme("resource", newResource.code(), partner.programmeId()));
    NameRule.require("resource", newResource.code(), "name", newResource.name(), LONGEST_NAME);
    if (newResource.share() < 1 || newResource.share() > newResource.capacity()) {
      throw CommandRejected.invalid(
          "resource",
          newResource.code(),
          "refusal.resource-share",
          newResource.share(),
          newResource.capacity());
    }
    if (resources.isTaken(partner.programmeId(), newResource.code())) {
      throw CommandRejected.conflict(
          "resource", newResource.code(), "refusal.resource-code-taken", newResource.code());
    }
    var now = time.instant();
    var resource = new PartnerResource(Ids.next(now), partner, newResource, now);
    resources.persist(resource);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "resource.registered",
                "resource",
                resource.id().toString(),
                null,
                null,
                Map.of("partner", partner.code(), "code", resource.code()))
            .in(partner.programmeId()));
    return resource.id();
  }
}
