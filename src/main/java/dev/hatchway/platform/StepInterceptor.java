package dev.hatchway.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Opens the transaction of a {@link Step} where none is open, and retries lost races. */
@Step
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class StepInterceptor {

  private final Steps steps;

  StepInterceptor(Steps steps) {
    this.steps = steps;
  }

  @AroundInvoke
  Object inStep(InvocationContext call) throws Exception {
    if (QuarkusTransaction.isActive()) {
      return call.proceed();
    }
    return steps.call(call::proceed);
  }
}
