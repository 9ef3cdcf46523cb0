package dev.hatchway.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The shipped process files deployed once more under an earlier number, so that there is a version
 * to move to and no other test's application starts on it. Its timers name their variables as files
 * of that time did.
 */
@ApplicationScoped
public class EarlierVersion {

  public static final String NUMBER = "0.9.0";

  /** The version that ships. */
  public static final String SHIPPED = "1.1.0";

  private static final String COPY =
      """
      insert into process_definition (process_id, version, name, file_name, content_hash, xml,
        deployed_at, deployed_by, sequence) overriding system value
      select process_id, ?, name, file_name, 'earlier',
             regexp_replace(
               replace(xml, 'drools:version="' || version || '"', 'drools:version="' || ? || '"'),
               '>(\\w+)</timeDuration>', '>#{\\1}</timeDuration>', 'g'),
             deployed_at, 'test', -sequence
      from process_definition
      where process_id in ('applicationReview', 'partnerReferral', 'onboarding') and sequence > 0
      on conflict do nothing
      """;

  private static final String DEAF =
      """
      insert into process_definition (process_id, version, name, file_name, content_hash, xml,
        deployed_at, deployed_by, sequence) overriding system value
      select process_id, '0.8.0', name, file_name, 'deaf',
             replace(replace(xml, 'drools:version="' || version || '"', 'drools:version="0.8.0"'),
                     'name="applicationCorrected"', 'name="nobodySendsThis"'),
             deployed_at, 'test', -1000 - sequence
      from process_definition
      where process_id = 'applicationReview' and sequence > 0
      order by sequence desc limit 1
      on conflict do nothing
      """;
  private static final String MOVE =
      """
      update process_instance set process_version = '0.8.0'
      where application_id = ? and process_id = 'applicationReview'
      """;

  private final DataSource database;

  EarlierVersion(DataSource database) {
    this.database = database;
  }

  /** Does nothing where it is deployed. */
  public void deploy() {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(COPY)) {
      insert.setString(1, NUMBER);
      insert.setString(2, NUMBER);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Lets the application's process run by a version that does not know of corrections: the shipped
   * one, in which nothing waits for that message.
   */
  public void withoutCorrections(UUID application) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(DEAF);
        PreparedStatement move = connection.prepareStatement(MOVE)) {
      insert.executeUpdate();
      move.setObject(1, application);
      move.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
