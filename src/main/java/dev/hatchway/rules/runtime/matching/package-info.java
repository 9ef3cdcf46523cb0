/**
 * Finds what compiled rules match on facts that never change: one pass where Drools, whose
 * conditions and consequences these are, would prepare for changes.
 */
package dev.hatchway.rules.runtime.matching;
