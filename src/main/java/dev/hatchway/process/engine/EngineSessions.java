package dev.hatchway.process.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Function;

/** The session of the current transaction. */
@ApplicationScoped
class EngineSessions {

  private static final Object KEY = new Object();

  private final TransactionSynchronizationRegistry transactions;
  private final Instance<EngineParts> parts;

  EngineSessions(TransactionSynchronizationRegistry transactions, Instance<EngineParts> parts) {
    this.transactions = transactions;
    this.parts = parts;
  }

  /** Does the engine's part of a step and writes what it left. */
  <T> T run(Function<EngineSession, T> work) {
    EngineSession session = current();
    T result = work.apply(session);
    session.flush();
    return result;
  }

  EngineSession current() {
    EngineSession session = (EngineSession) transactions.getResource(KEY);
    if (session == null) {
      session = new EngineSession(parts.get());
      transactions.putResource(KEY, session);
    }
    return session;
  }
}
