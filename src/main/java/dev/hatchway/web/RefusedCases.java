package dev.hatchway.web;

import java.util.UUID;

/** Tells which application a refusal was about, so that the audit trail has it there. */
public interface RefusedCases {

  /** Null where it was about none. */
  UUID applicationOf(String subject, String id);
}
