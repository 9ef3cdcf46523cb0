/** What administrators see of processes, and what they can do about those that stand still. */
package dev.hatchway.process.monitoring;
