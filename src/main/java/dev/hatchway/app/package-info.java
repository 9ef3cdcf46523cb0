/** Starting and stopping: the main class and the embedded PostgreSQL. */
package dev.hatchway.app;
