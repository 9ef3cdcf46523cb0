package dev.hatchway.rules.cli;

import dev.hatchway.rules.authoring.RuleArchive;
import dev.hatchway.rules.runtime.RuleFiles;

/** Rules on their way from a folder to a draft on a server. */
record Handover(Server server, ServerOptions options) {

  /** The id of the new draft. */
  String draft(RuleFiles files) {
    String path =
        "api/rules/archives?programme=%s&title=%s"
            .formatted(Server.encoded(options.programme), Server.encoded(options.title));
    return server.post(path, "application/zip", RuleArchive.of(files)).path("id").asText();
  }
}
