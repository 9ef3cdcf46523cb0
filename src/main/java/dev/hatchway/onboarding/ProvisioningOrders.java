package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a partner is asked to set up, from the order book. */
@ApplicationScoped
public class ProvisioningOrders {

  /** One order; the reference is what the startup's onboarding keeps of it. */
  public record Order(
      String reference,
      String company,
      String applicationReference,
      String resource,
      String unit,
      long amount,
      LocalDate startDate,
      Instant orderedAt) {}

  private static final String SELECT =
      """
      select number, company, application_reference, resource, unit, amount, start_date, ordered_at
      from provisioning_order where partner_id = :partner order by ordered_at desc limit 200
      """;

  private final EntityManager entities;
  private final Authorization authorization;

  ProvisioningOrders(EntityManager entities, Authorization authorization) {
    this.entities = entities;
    this.authorization = authorization;
  }

  /** The newest first; FORBIDDEN to people of other partners. */
  @SuppressWarnings("unchecked")
  public List<Order> of(Actor actor, UUID programmeId, UUID partnerId) {
    authorization.require(
        actor,
        Permission.READ_PARTNERS,
        new Subject("partner", partnerId, programmeId, null, partnerId));
    List<Tuple> rows =
        entities
            .createNativeQuery(SELECT, Tuple.class)
            .setParameter("partner", partnerId)
            .getResultList();
    return rows.stream().map(ProvisioningOrders::order).toList();
  }

  private static Order order(Tuple row) {
    return new Order(
        OrderBook.reference(row.get("number", Number.class)),
        row.get("company", String.class),
        row.get("application_reference", String.class),
        row.get("resource", String.class),
        row.get("unit", String.class),
        row.get("amount", Number.class).longValue(),
        row.get("start_date", java.sql.Date.class).toLocalDate(),
        row.get("ordered_at", Instant.class));
  }
}
