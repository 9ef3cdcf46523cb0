package dev.hatchway.process.engine;

import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Function;

/** The session of the current transaction. */
@Singleton
class EngineSessions {

  private static final Object KEY = new Object();

  private final TransactionSynchronizationRegistry transactions;
  private final Instance<EngineParts> parts;
  private final StepBuffer<EngineSession> written;

  EngineSessions(
      TransactionSynchronizationRegistry transactions,
      Instance<EngineParts> parts,
      StepBuffers buffers) {
    this.transactions = transactions;
    this.parts = parts;
    this.written = buffers.create(sessions -> sessions.get(0).writes());
  }

  /** Does the engine's part of a step; what it leaves is written with the rest of the step. */
  <T> T run(Function<EngineSession, T> work) {
    EngineSession session = current();
    try {
      T result = work.apply(session);
      session.settle();
      return result;
    } catch (RuntimeException | StepExtent.Unwound after) {
      session.requireUnfailed();
      throw after;
    }
  }

  EngineSession current() {
    EngineSession session = (EngineSession) transactions.getResource(KEY);
    if (session == null) {
      session = new EngineSession(parts.get());
      transactions.putResource(KEY, session);
      written.add(session);
    }
    return session;
  }
}
