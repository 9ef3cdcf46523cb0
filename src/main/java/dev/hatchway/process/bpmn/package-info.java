/** What may stand in a process file, asked before any engine reads it. */
package dev.hatchway.process.bpmn;
