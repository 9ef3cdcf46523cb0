package dev.hatchway.rules.authoring;

import dev.hatchway.rules.runtime.ProposedRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The proposals that wait, of all programmes, as rules that nodes may build before the answer. */
@ApplicationScoped
class WaitingProposals implements ProposedRules {

  private static final String SELECT =
      "select hash, base_hash, draft_id, revision from rule_proposal p where not exists"
          + " (select from proposal_closing c where c.proposal_id = p.id)"
          + " order by proposed_at desc limit ?";

  private final DataSource database;
  private final DraftFiles files;

  WaitingProposals(DataSource database, DraftFiles files) {
    this.database = database;
    this.files = files;
  }

  @Override
  public List<Waiting> waiting(int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setInt(1, most);
      List<Waiting> waiting = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          waiting.add(waiting(row));
        }
      }
      return waiting;
    } catch (SQLException failure) {
      throw new IllegalStateException("Waiting proposals could not be read", failure);
    }
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    String hash = row.getString(1);
    String base = row.getString(2);
    UUID draft = row.getObject(3, UUID.class);
    long revision = row.getLong(4);
    return new Waiting(hash, () -> files.at(base, draft, revision));
  }
}
