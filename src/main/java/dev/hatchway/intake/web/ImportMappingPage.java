package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.importing.Imports;
import dev.hatchway.intake.importing.MapColumns;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.web.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Saying which column is which field. */
@Path("/import/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ImportMappingPage {

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Imports imports;
  private final MapColumns mapColumns;
  private final ImportRunPage page;

  ImportMappingPage(
      Pages pages,
      CurrentActor currentActor,
      Imports imports,
      MapColumns mapColumns,
      ImportRunPage page) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.imports = imports;
    this.mapColumns = mapColumns;
    this.page = page;
  }

  @POST
  @Path("/mapping")
  public Response map(UUID id, MultivaluedMap<String, String> form) {
    Actor actor = currentActor.get();
    try {
      mapColumns.map(actor, id, MappingForm.read(form), form.getFirst("keepAs"));
      return pages.goTo("/import/" + id, "intake.import.mapped");
    } catch (CommandRejected refusal) {
      if (refusal.kind() != Kind.INVALID_ARGUMENT) {
        throw refusal;
      }
      return pages.show(
          refusal.kind().status(), page.page(imports.run(actor, id), 0, refusal.fields(), null));
    }
  }

  @POST
  @Path("/kept-mapping")
  public Response mapAs(UUID id, @RestForm String name) {
    mapColumns.mapAs(currentActor.get(), id, name);
    return pages.goTo("/import/" + id, "intake.import.mapped");
  }
}
