package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What partners are asked to set up, from the order book. */
@ApplicationScoped
public class ProvisioningOrders {

  /**
   * One order; the reference is what the startup's onboarding keeps of it. When and why it ended is
   * null while it is open.
   */
  public record Order(
      String reference,
      String partner,
      String company,
      String applicationReference,
      String resource,
      String unit,
      long amount,
      LocalDate startDate,
      Instant orderedAt,
      OrderState state,
      Instant endedAt,
      OnboardingState endedBecause) {

    /** Message key of what was ordered, with {@code amount} as its argument. */
    public String amountKey() {
      return "onboarding.amount." + unit;
    }
  }

  private static final String SELECT =
      """
      select number, partner, company, application_reference, resource, unit, amount, start_date,
        ordered_at, state, ended_at, ended_because
      from provisioning_order
      where programme_id = any(:programmes) or partner_id = any(:partners)
      order by ordered_at desc limit 200
      """;

  private final EntityManager entities;

  ProvisioningOrders(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The newest first: people of a partner see its own, staff those of their programmes; FORBIDDEN
   * to others.
   */
  @SuppressWarnings("unchecked")
  public List<Order> visibleTo(Actor actor) {
    if (Permission.READ_PARTNERS.roles().stream().noneMatch(actor::hasAnywhere)) {
      throw CommandRejected.forbidden("orders", "all", "refusal.forbidden", "orders", "all");
    }
    List<Tuple> rows =
        entities
            .createNativeQuery(SELECT, Tuple.class)
            .setParameter("programmes", ids(actor, false))
            .setParameter("partners", ids(actor, true))
            .getResultList();
    return rows.stream().map(ProvisioningOrders::order).toList();
  }

  private static UUID[] ids(Actor actor, boolean ofPartners) {
    return actor.memberships().stream()
        .filter(m -> Permission.READ_PARTNERS.roles().contains(m.role()))
        .filter(m -> (m.role() == Role.PARTNER) == ofPartners)
        .map(m -> ofPartners ? m.partnerId() : m.programmeId())
        .toArray(UUID[]::new);
  }

  private static Order order(Tuple row) {
    String because = row.get("ended_because", String.class);
    return new Order(
        OrderBook.reference(row.get("number", Number.class)),
        row.get("partner", String.class),
        row.get("company", String.class),
        row.get("application_reference", String.class),
        row.get("resource", String.class),
        row.get("unit", String.class),
        row.get("amount", Number.class).longValue(),
        row.get("start_date", LocalDate.class),
        row.get("ordered_at", Instant.class),
        OrderState.valueOf(row.get("state", String.class)),
        row.get("ended_at", Instant.class),
        because == null ? null : OnboardingState.valueOf(because));
  }
}
