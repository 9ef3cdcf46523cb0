package dev.hatchway.platform;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that does one thing to the state of the house, in one step: one transaction, retried a
 * few times when the database reports that another step got in between.
 */
@Stereotype
@Singleton
@Step
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {}
