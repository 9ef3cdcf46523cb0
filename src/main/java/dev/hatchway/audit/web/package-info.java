/** The audit trail as a page, as JSON and as a file. */
package dev.hatchway.audit.web;
