/**
 * The life of an application as processes and capabilities share it: which command each service
 * task of the BPMN files runs, and what the capabilities' ports do to the processes.
 */
package dev.hatchway.process.lifecycle;
