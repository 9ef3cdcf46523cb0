package dev.hatchway.platform;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;

/** Opens the transaction of a {@link Step} where none is open, and retries lost races. */
@Step
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class StepInterceptor {

  private final Steps steps;
  private final TransactionManager transactions;

  StepInterceptor(Steps steps, TransactionManager transactions) {
    this.steps = steps;
    this.transactions = transactions;
  }

  @AroundInvoke
  Object inStep(InvocationContext call) throws Exception {
    if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
      return call.proceed();
    }
    return steps.call(call::proceed);
  }
}
