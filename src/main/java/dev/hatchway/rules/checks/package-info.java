/** What is wrong with a set of rule files, and what somebody should look at before its release. */
package dev.hatchway.rules.checks;
