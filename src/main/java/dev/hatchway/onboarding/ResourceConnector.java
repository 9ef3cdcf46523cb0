package dev.hatchway.onboarding;

import java.time.LocalDate;
import java.util.UUID;

/** The way to a partner's own systems: where a granted resource is ordered. */
public interface ResourceConnector {

  /**
   * What is ordered, for whom.
   *
   * @param key the same for the same order, however often it is sent
   */
  record Order(
      String key,
      UUID programmeId,
      UUID partnerId,
      String partner,
      String company,
      String applicationReference,
      String resource,
      String unit,
      long amount,
      LocalDate startDate) {}

  /** Short name that is kept with what was ordered. */
  String name();

  /**
   * Gives the partner's reference of the order; the one it gave before where the key was sent
   * before.
   */
  String order(Order order);

  /** What was ordered under the key is in use from now on. */
  void run(String key);

  /**
   * What was ordered under the key has ended, as planned or called off; gives whether it was open.
   *
   * @param because how the onboarding ended
   */
  boolean end(String key, OrderState end, String because);
}
