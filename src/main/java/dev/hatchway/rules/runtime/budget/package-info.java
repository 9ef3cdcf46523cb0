/** What one evaluation may cost, and what stops it when it costs more, naming the rule. */
package dev.hatchway.rules.runtime.budget;
