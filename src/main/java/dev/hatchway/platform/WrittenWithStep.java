package dev.hatchway.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An entity whose rows the step's one statement writes, instead of Hibernate with a statement each.
 * Until then no query sees them: who asks for such rows within a step looks at the entities that it
 * found ({@link StepEntities#added} for new ones), not at what the database says of them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WrittenWithStep {

  /**
   * Whether new rows wait for the step's end too: not where rows that Hibernate writes refer to
   * them.
   */
  boolean inserts() default true;
}
