/** Pages and API of process monitoring. */
package dev.hatchway.process.monitoring.web;
