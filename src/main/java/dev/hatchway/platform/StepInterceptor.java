package dev.hatchway.platform;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Opens the transaction of a {@link Step} where none is open, and retries what the infrastructure
 * could not do.
 */
@Step
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class StepInterceptor {

  private final Steps steps;
  private final TransactionManager transactions;
  private final FailedCommands failures;

  StepInterceptor(Steps steps, TransactionManager transactions, FailedCommands failures) {
    this.steps = steps;
    this.transactions = transactions;
    this.failures = failures;
  }

  @AroundInvoke
  Object inStep(InvocationContext call) throws Exception {
    if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
      return call.proceed();
    }
    Class<?> command = call.getMethod().getDeclaringClass();
    return command.isAnnotationPresent(Command.class)
        ? commanded(call, command.getSimpleName())
        : steps.call(call::proceed);
  }

  /** Whoever sent a command is answered by a refusal, whatever kept it from being done. */
  private Object commanded(InvocationContext call, String command) throws Exception {
    AtomicReference<StepLog.About> about = new AtomicReference<>(new StepLog.About(null, null));
    try {
      return steps.call(
          () -> {
            try {
              return call.proceed();
            } finally {
              about.set(StepLog.about());
            }
          });
    } catch (Exception failure) {
      throw failures.told(failure, command, about.get());
    }
  }
}
