package dev.hatchway.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractPreDatabaseOperationEvent;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.BasicType;
import org.hibernate.type.EntityType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.Type;

/** An entity that is new or changed, as the columns of its row are when it is asked. */
record EntityRow(
    Object entity,
    EntityPersister persister,
    EntityEntry entry,
    SharedSessionContractImplementor session) {

  private static final String NEW =
      "insert into %1$s (%2$s) select %3$s from jsonb_populate_record(null::%1$s, ?::jsonb) r";
  private static final String CHANGED =
      "update %1$s t set %2$s from jsonb_populate_record(null::%1$s, ?::jsonb) r"
          + " where t.%3$s = ?::uuid";

  static EntityRow of(AbstractPreDatabaseOperationEvent event) {
    var session = event.getSession();
    EntityEntry entry = session.getPersistenceContextInternal().getEntry(event.getEntity());
    return new EntityRow(event.getEntity(), event.getPersister(), entry, session);
  }

  boolean isNew() {
    return !entry.isExistsInDatabase();
  }

  /** Empty where it is as the database has it: changed back, or written by Hibernate since. */
  Optional<StepWrite> write() {
    Object[] state = persister.getValues(entity);
    if (isNew()) {
      return Optional.of(insert(state));
    }
    int[] changed = persister.findDirty(state, entry.getLoadedState(), entity, session);
    return changed == null ? Optional.empty() : Optional.of(update(state, changed));
  }

  private StepWrite insert(Object[] state) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put(idColumn(), entry.getId().toString());
    int[] inserted = where(persister.getPropertyInsertability());
    put(row, state, inserted);
    List<String> columns = new ArrayList<>(List.of(idColumn()));
    IntStream.of(inserted).mapToObj(this::column).forEach(columns::add);
    List<String> values = columns.stream().map("r."::concat).toList();
    String sql = NEW.formatted(table(), String.join(", ", columns), String.join(", ", values));
    return new StepWrite(sql, List.of(row), 1);
  }

  private StepWrite update(Object[] state, int[] changed) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    put(row, state, changed);
    List<String> sets = new ArrayList<>();
    IntStream.of(changed)
        .mapToObj(this::column)
        .forEach(column -> sets.add(column + " = r." + column));
    List<Object> parameters = new ArrayList<>(List.of(row, entry.getId()));
    String sql = CHANGED;
    if (persister.isVersioned()) {
      String version = column(persister.getVersionPropertyIndex());
      sets.add(version + " = t." + version + " + 1");
      sql += " and t." + version + " = ?::int";
      parameters.add(entry.getVersion());
    }
    return new StepWrite(
        sql.formatted(table(), String.join(", ", sets), idColumn()), parameters, 1);
  }

  private void put(ObjectNode row, Object[] state, int[] properties) {
    for (int property : properties) {
      put(row, column(property), persister.getPropertyTypes()[property], state[property]);
    }
  }

  private void put(ObjectNode row, String column, Type type, Object value) {
    if (value == null) {
      row.putNull(column);
    } else if (type instanceof EntityType reference) {
      row.put(column, session.getContextEntityIdentifier(value).toString());
    } else if (type instanceof BasicType<?> basic && isJson(basic)) {
      row.putRawValue(column, new RawValue(json(basic, value)));
    } else {
      row.put(column, relational((BasicType<?>) type, value).toString());
    }
  }

  private static boolean isJson(BasicType<?> type) {
    return type.getJdbcType().getDefaultSqlTypeCode() == SqlTypes.JSON;
  }

  @SuppressWarnings("unchecked")
  private <T> String json(BasicType<T> type, Object value) {
    return session
        .getFactory()
        .getSessionFactoryOptions()
        .getJsonFormatMapper()
        .toString((T) value, type.getJavaTypeDescriptor(), session);
  }

  @SuppressWarnings("unchecked")
  private static <T> Object relational(BasicType<T> type, Object value) {
    return type.convertToRelationalValue((T) value);
  }

  private static int[] where(boolean[] included) {
    return IntStream.range(0, included.length).filter(i -> included[i]).toArray();
  }

  private String column(int property) {
    return persister.getAttributeMapping(property).getSelectable(0).getSelectionExpression();
  }

  private String idColumn() {
    return persister.getIdentifierMapping().getSelectable(0).getSelectionExpression();
  }

  private String table() {
    return persister.getMappedTableDetails().getTableName();
  }
}
