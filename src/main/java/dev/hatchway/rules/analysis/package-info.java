/**
 * Conditions of rules as values that can be reasoned about: gaps, overlaps, rules that never fire.
 */
package dev.hatchway.rules.analysis;
