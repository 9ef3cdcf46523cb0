package dev.hatchway.audit;

import java.time.Instant;

/**
 * What of the audit trail is looked for; null means any.
 *
 * @param person a username, or a part of the name of someone in the reader's programmes
 * @param action such as {@code task.claimed}
 * @param reference of an application
 * @param from the first instant
 * @param until the first instant that is too late
 */
public record AuditFilter(
    String person, String action, String reference, Instant from, Instant until) {}
