package dev.hatchway.audit.web;

import dev.hatchway.audit.AuditActions;
import dev.hatchway.audit.AuditEntry;
import dev.hatchway.audit.AuditEvents;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.web.Reader;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail as JSON. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditApi {

  private static final int PAGE = 100;

  /** A page of events; {@code next} is the value of {@code after} for the page after it. */
  record Events(List<AuditEntry> events, String next) {}

  private final CurrentActor currentActor;
  private final Reader reader;
  private final AuditEvents events;
  private final AuditActions actions;

  AuditApi(CurrentActor currentActor, Reader reader, AuditEvents events, AuditActions actions) {
    this.currentActor = currentActor;
    this.reader = reader;
    this.events = events;
    this.actions = actions;
  }

  @GET
  @Operation(
      summary =
          "Who did what, newest first; filter by person, action, reference, from and to (days, both"
              + " included)")
  public Events events(@BeanParam AuditQuery query) {
    AuditEvents.Page page =
        events.page(currentActor.get(), query.filter(reader.zone()), query.position(), PAGE);
    return new Events(page.entries(), AuditQuery.cursor(page.next()));
  }

  @GET
  @Path("/actions")
  @Operation(summary = "The kinds of things that happened, as the filter takes them")
  public List<String> actions() {
    return actions.of(currentActor.get());
  }
}
