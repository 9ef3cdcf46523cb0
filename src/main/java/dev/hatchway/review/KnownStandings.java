package dev.hatchway.review;

import dev.hatchway.identity.Standing;
import dev.hatchway.identity.Standings;
import dev.hatchway.platform.StepMemory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** How people stand to applications, by what they applied with, declared and reviewed. */
@ApplicationScoped
class KnownStandings implements Standings {

  private static final String STANDING =
      """
      select a.applicant_id = p.id
               or coalesce(array[lower(o.email), lower(o.username)] && array[lower(p.email), lower(p.username)], false),
             exists (select 1 from conflict_of_interest c where c.application_id = a.id and c.person_id = p.id),
             exists (select 1 from review r where r.application_id = a.id and r.reviewer_id = p.id)
               or exists (select 1 from review_declaration d
                          join human_task t on t.application_id = d.application_id
                            and t.form_key = 'reviewApplication' and t.actual_owner = d.reviewer_id
                            and t.status in ('RESERVED', 'IN_PROGRESS', 'COMPLETED')
                          where d.application_id = a.id and d.reviewer_id = p.id)
      from startup_application a
      join person p on p.id = ?
      left join person o on o.id = a.applicant_id
      where a.id = ?
      """;
  private static final String BARRED =
      """
      with address as (select lower(unnest(array[email, username])) as text from person where id = ?),
           account as (select id from person where lower(email) in (select text from address)
                       union select id from person where lower(username) in (select text from address))
      select a.id from account c
      cross join lateral (select id from startup_application where applicant_id = c.id offset 0) a
      union select application_id from conflict_of_interest where person_id = ?
      """;
  private static final String REVIEWED =
      """
      select application_id from review where reviewer_id = ?
      union
      select d.application_id from review_declaration d
      cross join lateral (
        select 1 from human_task t where t.application_id = d.application_id
          and t.form_key = 'reviewApplication' and t.actual_owner = d.reviewer_id
          and t.status in ('RESERVED', 'IN_PROGRESS', 'COMPLETED') offset 0) t
      where d.reviewer_id = ?
      """;

  private record Asked(UUID person, UUID applicationId) {}

  private record AskedForAll(UUID person) {}

  private final DataSource database;
  private final StepMemory memory;

  KnownStandings(DataSource database, StepMemory memory) {
    this.database = database;
    this.memory = memory;
  }

  @Override
  public Standing of(UUID person, UUID applicationId) {
    return memory.once(new Asked(person, applicationId), () -> find(person, applicationId));
  }

  private Standing find(UUID person, UUID applicationId) {
    return read(
        STANDING,
        person,
        applicationId,
        found ->
            found.next()
                ? new Standing(found.getBoolean(1), found.getBoolean(2), found.getBoolean(3))
                : new Standing(false, false, false));
  }

  @Override
  public Cases casesOf(UUID person) {
    return memory.once(
        new AskedForAll(person),
        () ->
            new Cases(
                read(BARRED, person, person, KnownStandings::ids),
                read(REVIEWED, person, person, KnownStandings::ids)));
  }

  private static Set<UUID> ids(ResultSet found) throws SQLException {
    Set<UUID> ids = new HashSet<>();
    while (found.next()) {
      ids.add(found.getObject(1, UUID.class));
    }
    return ids;
  }

  private interface Reading<T> {
    T of(ResultSet found) throws SQLException;
  }

  private <T> T read(String sql, UUID first, UUID second, Reading<T> reading) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, first);
      select.setObject(2, second);
      try (ResultSet found = select.executeQuery()) {
        return reading.of(found);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("How people stand to applications was not read", failure);
    }
  }
}
