/**
 * Scenarios: given these facts, expect these outcomes and fired rules; written, run and covered.
 */
package dev.hatchway.rules.scenarios;
