package dev.hatchway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Another node, as its rows in the database: releases wait for it, and it can't build them. */
@Dependent
public class FailingNode {

  private static final int MOST_LOOKS = 600;
  private static final long A_LOOK = 50_000_000;

  private final EntityManager entities;
  private final UUID id = UUID.randomUUID();

  FailingNode(EntityManager entities) {
    this.entities = entities;
  }

  public void runs() {
    change(
        "insert into rule_node (id, seen_at) values (?1, clock_timestamp() + interval '1 hour')",
        id);
  }

  public void leaves() {
    change("delete from rule_node where id = ?1", id);
  }

  /** Notes that the programme's open release can't be built, and waits until it is given up. */
  public void cannotBuild(UUID programmeId, String why) {
    int noted =
        change(
            "insert into rule_build (release_number, node_id, failure, built_at)"
                + " select number, ?2, ?3, clock_timestamp() from rule_release"
                + " where programme_id = ?1 and ready_at is null and failed_at is null",
            programmeId,
            id,
            why);
    assertThat(noted).isEqualTo(1);
    for (int look = 0; isOpen(programmeId); look++) {
      assertThat(look).as("looks until the release is given up").isLessThan(MOST_LOOKS);
      LockSupport.parkNanos(A_LOOK);
    }
  }

  private boolean isOpen(UUID programmeId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Boolean)
                    entities
                        .createNativeQuery(
                            "select exists (select from rule_release where programme_id = ?1"
                                + " and ready_at is null and failed_at is null)",
                            Boolean.class)
                        .setParameter(1, programmeId)
                        .getSingleResult());
  }

  private int change(String sql, Object... values) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var query = entities.createNativeQuery(sql);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              return query.executeUpdate();
            });
  }
}
