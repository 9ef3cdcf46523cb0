package dev.hatchway.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Fills a database with copies of the applications and instances that are in it, made by the server
 * from their rows: ids become others, the same in every table and within an instance's payload, so
 * that a copy is as whole as what it was made from. People, programmes and partners are shared.
 */
public final class Clones {

  // keeps the beginning of an id, which says when it was made, and so its place in indexes
  private static final String COPY =
      """
      create or replace function copy_of(id uuid, n int) returns uuid language sql immutable strict
      return (left(id::text, 24) || lpad(to_hex(n), 12, '0'))::uuid
      """;
  private static final String COPY_IN_BYTES =
      """
      create or replace function copied(bytes bytea, id uuid, n int) returns bytea
      language sql immutable
      return case when id is null then bytes else decode(replace(encode(bytes, 'hex'),
        encode(convert_to(id::text, 'UTF8'), 'hex'),
        encode(convert_to(copy_of(id, n)::text, 'UTF8'), 'hex')), 'hex') end
      """;
  private static final String COLUMNS =
      """
      select c.table_name, c.column_name, c.udt_name, exists (
               select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
               where i.indrelid = c.table_name::regclass and i.indisunique and a.attname = c.column_name)
      from information_schema.columns c
      where c.table_schema = 'public' and c.is_identity = 'NO' and c.is_generated = 'NEVER'
        and (c.table_name in ('startup_application', 'scheduled_tasks') or exists (
          select from information_schema.columns k where k.table_schema = 'public'
            and k.table_name = c.table_name and k.column_name in ('application_id', 'instance_id')))
        and c.table_name not like 'simulation%' and c.table_name not like 'import%'
      order by c.table_name, c.ordinal_position
      """;
  private static final String SHARED =
      """
      select table_name from information_schema.columns c
      where table_schema = 'public' and column_name = 'id' and udt_name = 'uuid'
      """;

  private static final List<String> NAMES = List.of("subject_id", "company_key");
  private static final List<String> KEYS = List.of("application_id", "instance_id");

  private final DataSource database;

  public Clones(DataSource database) {
    this.database = database;
  }

  /** Adds so many copies of everything, and lets the server look at what it has then. */
  public void add(int copies) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(COPY);
      statement.execute(COPY_IN_BYTES);
      // what is copied refers to what is copied: the keys need no check, row by row
      statement.execute("set session_replication_role = replica");
      Map<String, Map<String, String>> tables = tables(statement);
      share(statement, tables);
      for (String table : tables.keySet()) {
        statement.execute(
            "create temp table originals as select * from %s where %s"
                .formatted(table, owned(tables.get(table))));
        SecondaryIndexes secondary = SecondaryIndexes.drop(statement, table);
        statement.execute(insert(table, tables.get(table), copies));
        secondary.restore();
        statement.execute("drop table originals");
      }
      statement.execute("drop table shared");
      statement.execute("set session_replication_role = default");
      statement.execute("vacuum analyze");
    }
  }

  /** Each table's columns with what a copy has there. */
  private static Map<String, Map<String, String>> tables(Statement statement) throws SQLException {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    try (ResultSet found = statement.executeQuery(COLUMNS)) {
      while (found.next()) {
        String column = found.getString(2);
        String value = value(found.getString(1), column, found.getString(3), found.getBoolean(4));
        tables.computeIfAbsent(found.getString(1), t -> new LinkedHashMap<>()).put(column, value);
      }
    }
    return tables;
  }

  /** What belongs to an application or an instance; the rest of a table is the house's. */
  private static String owned(Map<String, String> columns) {
    String keys =
        columns.keySet().stream()
            .filter(KEYS::contains)
            .map(key -> key + " is not null")
            .collect(Collectors.joining(" or "));
    return keys.isEmpty() ? "true" : keys;
  }

  private static String value(String table, String column, String type, boolean unique) {
    if (type.equals("uuid")) {
      return "case when o.%1$s in (select id from shared) then o.%1$s else copy_of(o.%1$s, n) end"
          .formatted(column);
    }
    if (column.equals("payload")) {
      return "copied(copied(o.payload, o.id, n), (select t.task_instance::uuid from scheduled_tasks t"
          + " where t.instance_id = o.id limit 1), n)";
    }
    if (column.equals("task_data")) {
      return "copied(o.task_data, o.instance_id, n)";
    }
    boolean named = unique || NAMES.contains(column);
    if (type.equals("text") && named && !column.equals("task_name")) {
      return "case when o.%1$s ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then copy_of(o.%1$s::uuid, n)::text else o.%1$s || '-' || n end"
          .formatted(column);
    }
    return "o." + column;
  }

  /** Ids of what no copy has of its own; some rows have the id of what they belong to. */
  private static void share(Statement statement, Map<String, ?> copied) throws SQLException {
    List<String> others = new ArrayList<>();
    List<String> own = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(SHARED)) {
      while (found.next()) {
        String table = found.getString(1);
        (copied.containsKey(table) ? own : others).add("select id from " + table);
      }
    }
    statement.execute(
        "create temp table shared as (%s) except (%s)"
            .formatted(String.join(" union ", others), String.join(" union ", own)));
  }

  private static String insert(String table, Map<String, String> columns, int copies) {
    return "insert into %s (%s) select %s from originals o cross join generate_series(1, %d) n"
        .formatted(
            table,
            String.join(", ", columns.keySet()),
            columns.values().stream().collect(Collectors.joining(", ")),
            copies);
  }
}
