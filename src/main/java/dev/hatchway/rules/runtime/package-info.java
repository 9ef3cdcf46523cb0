/**
 * Releases of rules, compiled at run time and swapped while running; decisions with their trace.
 */
package dev.hatchway.rules.runtime;
