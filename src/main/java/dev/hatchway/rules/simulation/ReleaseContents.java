package dev.hatchway.rules.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the files of all releases that there ever were with those of one content. */
@ApplicationScoped
class ReleaseContents {

  // rows of the same content in both tables are one
  private static final String CONTENT =
      """
      with content as (
        select rule_set_hash as hash, path, content from rule_file
        union
        select content_hash, path, content from simulation_file where content_hash = ?)
      """;

  private static final String SAME_FOLDERS =
      CONTENT
          + """
      , folder as (
        select hash, split_part(path, '/', 1) as name,
               string_agg(path || ' ' || encode(sha256(content), 'hex'), ' ' order by path) as files
        from content where path like '%/%' group by 1, 2)
      select other.hash, other.name from folder this
      join folder other on other.name = this.name and other.files = this.files
      where this.hash = ?
      """;

  private static final String SAME_RATES =
      CONTENT
          + """
      , rates as (
        select hash,
               coalesce(max(encode(content, 'hex')) filter (where path = 'reference-rates.csv'), '')
                 as file
        from content group by hash)
      select other.hash from rates this join rates other on other.file = this.file
      where this.hash = ?
      """;

  private final Sql sql;

  ReleaseContents(Sql sql) {
    this.sql = sql;
  }

  private record Folder(String hash, String name) {}

  SameFiles sameFiles(Simulation simulation) {
    Set<String> draft = decidingAs(simulation.contentHash());
    if (simulation.basis() == SimulationBasis.AS_DECIDED) {
      return new SameFiles(draft, null, Set.of());
    }
    Set<String> draftAsLive = new HashSet<>();
    for (Folder folder : sameFolders(simulation.contentHash())) {
      String key = SameFiles.key(simulation.liveHash(), folder.name());
      if (folder.hash().equals(simulation.liveHash()) && draft.contains(key)) {
        draftAsLive.add(folder.name());
      }
    }
    return new SameFiles(draft, decidingAs(simulation.liveHash()), draftAsLive);
  }

  /** The releases that convert money as the content does. */
  Set<String> withRatesOf(String contentHash) {
    return new HashSet<>(sql.list(row -> row.getString(1), SAME_RATES, contentHash, contentHash));
  }

  private Set<String> decidingAs(String contentHash) {
    Set<String> rates = withRatesOf(contentHash);
    Set<String> keys = new HashSet<>();
    for (Folder folder : sameFolders(contentHash)) {
      if (rates.contains(folder.hash())) {
        keys.add(SameFiles.key(folder.hash(), folder.name()));
      }
    }
    return keys;
  }

  private List<Folder> sameFolders(String contentHash) {
    return sql.list(
        row -> new Folder(row.getString(1), row.getString(2)),
        SAME_FOLDERS,
        contentHash,
        contentHash);
  }
}
