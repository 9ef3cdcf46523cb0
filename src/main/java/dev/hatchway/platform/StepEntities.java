package dev.hatchway.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;

/**
 * Takes the writing of {@link WrittenWithStep} entities over from Hibernate, which still finds out
 * which of them changed: its flushes name them, and at the step's end they are written as they are.
 */
@Singleton
public class StepEntities implements PreInsertEventListener, PreUpdateEventListener {

  private static final Object AT_ONCE = new Object();

  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final transient StepBuffer<EntityRow> buffer;

  StepEntities(
      EntityManager entities, TransactionSynchronizationRegistry transaction, StepBuffers buffers) {
    this.entities = entities;
    this.transaction = transaction;
    this.buffer = buffers.create(StepEntities::write);
  }

  void listen(@Observes StartupEvent start) {
    EventListenerRegistry listeners =
        entities
            .getEntityManagerFactory()
            .unwrap(SessionFactoryImplementor.class)
            .getEventEngine()
            .getListenerRegistry();
    listeners.appendListeners(EventType.PRE_INSERT, this);
    listeners.appendListeners(EventType.PRE_UPDATE, this);
  }

  /** New entities of this step that the database does not have yet, in the order they came. */
  public <T> List<T> added(Class<T> type) {
    if (transaction.getTransactionKey() == null) {
      return List.of();
    }
    entities.flush();
    return distinct(buffer.gathered())
        .filter(EntityRow::isNew)
        .map(EntityRow::entity)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The last of those of this step for which it holds. */
  public <T> Optional<T> lastAdded(Class<T> type, Predicate<T> holds) {
    return added(type).stream().filter(holds).reduce((earlier, later) -> later);
  }

  /** Has Hibernate write what changed so far, so that a constraint it breaks is told here. */
  public void writeNow() {
    transaction.putResource(AT_ONCE, true);
    try {
      entities.flush();
    } finally {
      transaction.putResource(AT_ONCE, false);
    }
  }

  @Override
  public boolean onPreInsert(PreInsertEvent event) {
    WrittenWithStep with = event.getEntity().getClass().getAnnotation(WrittenWithStep.class);
    return with != null && with.inserts() && isTaken(EntityRow.of(event));
  }

  @Override
  public boolean onPreUpdate(PreUpdateEvent event) {
    return event.getEntity().getClass().isAnnotationPresent(WrittenWithStep.class)
        && isTaken(EntityRow.of(event));
  }

  private boolean isTaken(EntityRow row) {
    if (atOnce() || row.entry().getStatus().isDeletedOrGone()) {
      return false;
    }
    buffer.add(row);
    return true;
  }

  private boolean atOnce() {
    return Boolean.TRUE.equals(transaction.getResource(AT_ONCE));
  }

  private static List<StepWrite> write(List<EntityRow> rows) {
    return distinct(rows).map(EntityRow::write).flatMap(Optional::stream).toList();
  }

  private static Stream<EntityRow> distinct(List<EntityRow> rows) {
    Map<EntityKey, EntityRow> distinct = new LinkedHashMap<>();
    rows.forEach(row -> distinct.put(row.entry().getEntityKey(), row));
    return distinct.values().stream();
  }
}
