package db.migration;

import dev.hatchway.intake.CompanyKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Keys of companies as they are told apart now; SQL does not know how. */
public class V131__company_keys_anew extends BaseJavaMigration {

  private static final int AT_ONCE = 1000;
  private static final String STORED =
      "select id, company_name, company_key from startup_application where company_name is not null";
  private static final String CHANGE =
      "update startup_application set company_key = ? where id = ?";
  // a new installation has neither applications nor conflicts yet
  private static final String HAS_CONFLICTS =
      "select 1 where to_regclass('conflict_of_interest') is not null";
  private static final String CONFLICTS =
      """
      update conflict_of_interest c set company_key = a.company_key from startup_application a
      where a.id = c.application_id and c.company_key is distinct from a.company_key
      """;

  @Override
  public void migrate(Context context) throws SQLException {
    recompute(context.getConnection());
  }

  /** Writes only keys that change; safe to repeat. */
  public static void recompute(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        PreparedStatement change = connection.prepareStatement(CHANGE)) {
      query.setFetchSize(AT_ONCE);
      int changed = 0;
      try (ResultSet stored = query.executeQuery(STORED)) {
        while (stored.next()) {
          String key = CompanyKey.of(stored.getString(2));
          if (!Objects.equals(key, stored.getString(3))) {
            change.setString(1, key);
            change.setObject(2, stored.getObject(1));
            change.addBatch();
            if (++changed % AT_ONCE == 0) {
              change.executeBatch();
            }
          }
        }
      }
      change.executeBatch();
    }
    try (Statement query = connection.createStatement();
        ResultSet conflicts = query.executeQuery(HAS_CONFLICTS)) {
      if (conflicts.next()) {
        conflicts.close();
        query.executeUpdate(CONFLICTS);
      }
    }
  }
}
