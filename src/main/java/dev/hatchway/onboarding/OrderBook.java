package dev.hatchway.onboarding;

import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Orders as rows in a list that the partner works through on its own page. */
@ApplicationScoped
class OrderBook implements ResourceConnector {

  private static final String INSERT =
      """
      insert into provisioning_order (id, order_key, programme_id, partner_id, partner, company, application_reference,
        resource, unit, amount, start_date, ordered_at)
      values (:id, :key, :programme, :partner, :partnerName, :company, :reference, :resource, :unit, :amount, :start, :now)
      on conflict on constraint uq_provisioning_order_key do update set order_key = excluded.order_key
      returning number
      """;

  private final EntityManager entities;
  private final Time time;

  OrderBook(EntityManager entities, Time time) {
    this.entities = entities;
    this.time = time;
  }

  @Override
  public String name() {
    return "order-book";
  }

  @Override
  public String order(Order order) {
    var now = time.instant();
    Number number =
        (Number)
            entities
                .createNativeQuery(INSERT)
                .setParameter("id", Ids.next(now))
                .setParameter("key", order.key())
                .setParameter("programme", order.programmeId())
                .setParameter("partner", order.partnerId())
                .setParameter("partnerName", order.partner())
                .setParameter("company", order.company())
                .setParameter("reference", order.applicationReference())
                .setParameter("resource", order.resource())
                .setParameter("unit", order.unit())
                .setParameter("amount", order.amount())
                .setParameter("start", order.startDate())
                .setParameter("now", now)
                .getSingleResult();
    return reference(number);
  }

  @Override
  public void run(String key) {
    entities
        .createNativeQuery(
            "update provisioning_order set state = 'RUNNING'"
                + " where order_key = :key and state = 'ORDERED'")
        .setParameter("key", key)
        .executeUpdate();
  }

  @Override
  public boolean end(String key, OrderState end, String because) {
    return entities
            .createNativeQuery(
                "update provisioning_order set state = :end, ended_at = :now,"
                    + " ended_because = :because"
                    + " where order_key = :key and state in ('ORDERED', 'RUNNING')")
            .setParameter("end", end.name())
            .setParameter("now", time.instant())
            .setParameter("because", because)
            .setParameter("key", key)
            .executeUpdate()
        > 0;
  }

  static String reference(Number number) {
    return "PO-%05d".formatted(number.longValue());
  }
}
