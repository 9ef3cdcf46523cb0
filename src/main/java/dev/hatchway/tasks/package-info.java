/** Human tasks by the WS-HumanTask life cycle, and the inbox people find them in. */
package dev.hatchway.tasks;
