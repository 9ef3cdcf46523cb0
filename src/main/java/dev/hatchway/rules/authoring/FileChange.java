package dev.hatchway.rules.authoring;

import java.time.Instant;

/** One change of one file of a draft: which, how, who and when. */
public record FileChange(long revision, String path, ChangeKind kind, String by, Instant at) {}
