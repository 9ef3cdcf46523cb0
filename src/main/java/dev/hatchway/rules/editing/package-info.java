/** What helps an analyst while they type: diagnostics, completion, decision tables as cells. */
package dev.hatchway.rules.editing;
