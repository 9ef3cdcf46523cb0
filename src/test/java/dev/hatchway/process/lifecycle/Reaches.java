package dev.hatchway.process.lifecycle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The end events, by BPMN id, that a test reaches; the test fails where it reaches one of them not.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Reaches {
  String[] value();
}
