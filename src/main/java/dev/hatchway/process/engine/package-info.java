/**
 * jBPM as a library: definitions, the instance store, timers, human tasks, node history and
 * incidents. One step is one transaction and one commit; nothing of an instance stays in memory.
 */
package dev.hatchway.process.engine;
