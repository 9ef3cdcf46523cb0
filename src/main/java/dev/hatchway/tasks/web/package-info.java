/** The inbox and the page of a task, and the same as JSON. */
package dev.hatchway.tasks.web;
