package dev.hatchway.intake;

import dev.hatchway.identity.Standings;
import dev.hatchway.platform.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Submitted applications as staff look for them, the newest first, a page at a time. */
@ApplicationScoped
public class ApplicationList {

  /**
   * What is looked for; null or blank means any.
   *
   * @param reader whose list it is
   * @param text a part of the company's name or reference
   * @param country ISO 3166-1 alpha-2, or {@code -} for applications that do not say
   */
  public record Filter(Reader reader, ApplicationStage stage, String text, String country) {}

  /**
   * Which applications somebody may read.
   *
   * @param programmes those of these programmes
   * @param reviewing of these programmes only those that they review
   * @param cases how they stand to applications
   */
  public record Reader(Set<UUID> programmes, Set<UUID> reviewing, Standings.Cases cases) {

    public boolean readsNone() {
      return programmes.isEmpty() && reviewing.isEmpty();
    }

    /** The same, of one programme. */
    public Reader in(UUID programme) {
      return new Reader(only(programmes, programme), only(reviewing, programme), cases);
    }

    private static Set<UUID> only(Set<UUID> programmes, UUID programme) {
      return programmes.contains(programme) ? Set.of(programme) : Set.of();
    }
  }

  /** Where a page ends and the next begins. */
  public record Position(Instant submittedAt, UUID id) {}

  /** One line of the list. */
  public record Line(
      UUID id,
      String reference,
      String companyName,
      String country,
      ApplicationStage stage,
      StartupApplication.Source source,
      Instant submittedAt,
      Instant updatedAt) {

    public Position position() {
      return new Position(submittedAt, id);
    }
  }

  /** Lines, and where the next page begins: null where there is none. */
  public record Page(List<Line> lines, Position next) {}

  private final EntityManager entities;

  ApplicationList(EntityManager entities) {
    this.entities = entities;
  }

  public Page page(Filter filter, Position after, int size) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = conditions(filter, parameters);
    if (filter.stage() != null) {
      where.append(" and a.stage = :stage");
      parameters.put("stage", filter.stage());
    }
    if (after != null) {
      where.append(" and (a.submittedAt < :at or a.submittedAt = :at and a.id < :last)");
      parameters.put("at", after.submittedAt());
      parameters.put("last", after.id());
    }
    var query =
        entities.createQuery(
            "select a.id, a.reference, a.companyName, a.country, a.stage, a.source, a.submittedAt,"
                + " a.updatedAt from StartupApplication a where "
                + where
                + " order by a.submittedAt desc, a.id desc",
            Line.class);
    bind(query, parameters);
    List<Line> found = query.setMaxResults(size + 1).getResultList();
    List<Line> lines = found.subList(0, Math.min(size, found.size()));
    return new Page(lines, found.size() > size ? lines.get(lines.size() - 1).position() : null);
  }

  /** How many there are in each stage, whichever stage the filter asks for. */
  public Map<ApplicationStage, Long> countsByStage(Filter filter) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = conditions(filter, parameters);
    var query =
        entities.createQuery(
            "select a.stage, count(a) from StartupApplication a where "
                + where
                + " group by a.stage",
            Object[].class);
    bind(query, parameters);
    Map<ApplicationStage, Long> counts = new EnumMap<>(ApplicationStage.class);
    query.getResultList().forEach(row -> counts.put((ApplicationStage) row[0], (Long) row[1]));
    return counts;
  }

  /** The countries that applications come from. */
  public List<String> countries(Reader reader) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = readable(reader, parameters);
    var query =
        entities.createQuery(
            "select distinct a.country from StartupApplication a where "
                + where
                + " and a.country is not null order by a.country",
            String.class);
    bind(query, parameters);
    return query.getResultList();
  }

  private static StringBuilder conditions(Filter filter, Map<String, Object> parameters) {
    StringBuilder where = readable(filter.reader(), parameters);
    if (filter.text() != null && !filter.text().isBlank()) {
      where.append(
          " and (lower(a.companyName) like :text escape '!' or lower(a.reference) like :text escape '!')");
      parameters.put("text", SearchText.withinSmallLetters(filter.text()));
    }
    if ("-".equals(filter.country())) {
      where.append(" and a.country is null");
    } else if (filter.country() != null && !filter.country().isBlank()) {
      where.append(" and a.country = :country");
      parameters.put("country", filter.country());
    }
    return where;
  }

  private static StringBuilder readable(Reader reader, Map<String, Object> parameters) {
    var where = new StringBuilder("a.submittedAt is not null");
    if (reader.reviewing().isEmpty()) {
      where.append(" and a.programmeId in :programmes");
    } else {
      where.append(
          " and (a.programmeId in :programmes or a.programmeId in :reviewing and a.id in :reviewed)");
      parameters.put("reviewing", reader.reviewing());
      parameters.put("reviewed", reader.cases().reviewed());
    }
    parameters.put("programmes", reader.programmes());
    if (!reader.cases().barred().isEmpty()) {
      where.append(" and a.id not in :barred");
      parameters.put("barred", reader.cases().barred());
    }
    return where;
  }

  private static void bind(Query query, Map<String, Object> parameters) {
    parameters.forEach(query::setParameter);
  }
}
