package dev.hatchway.platform;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A failure with what caused it, outermost first. What failed at the commit is told by the
 * transaction manager as suppressed failures, and by batches as next ones.
 */
public final class Causes {

  private Causes() {}

  public static Stream<Throwable> of(Throwable failure) {
    Set<Throwable> found = new LinkedHashSet<>();
    add(failure, found);
    return found.stream();
  }

  /** The database's own words, where the failure is one of its. */
  public static Optional<SQLException> ofDatabase(Throwable failure) {
    return of(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .reduce((outer, inner) -> inner);
  }

  private static void add(Throwable failure, Set<Throwable> found) {
    if (failure == null || !found.add(failure)) {
      return;
    }
    List<Throwable> within = new ArrayList<>();
    within.add(failure.getCause());
    if (isOfTheCommit(failure)) {
      within.addAll(List.of(failure.getSuppressed()));
    }
    if (failure instanceof SQLException sql) {
      within.add(sql.getNextException());
    }
    within.forEach(one -> add(one, found));
  }

  private static boolean isOfTheCommit(Throwable failure) {
    return failure instanceof RollbackException
        || failure instanceof HeuristicMixedException
        || failure instanceof HeuristicRollbackException;
  }
}
