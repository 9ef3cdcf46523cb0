package dev.hatchway.people.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.hatchway.identity.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * A change to somebody's account that waits for a second administrator.
 *
 * @param asked ROLE, PASSWORD, ENABLE or INSTALLATION
 * @param programme its code; null unless it is about a role
 * @param own whether the reader asked for it: then somebody else confirms it
 * @param sentence what is to change, in words
 */
public record RequestView(
    UUID id,
    String asked,
    String username,
    String displayName,
    String programme,
    Role role,
    String askedBy,
    Instant askedAt,
    Instant openUntil,
    boolean own,
    @JsonIgnore String sentence) {}
