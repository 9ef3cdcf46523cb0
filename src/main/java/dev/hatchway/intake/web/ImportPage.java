package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.importing.ImportRun;
import dev.hatchway.intake.importing.Imports;
import dev.hatchway.intake.importing.UploadFile;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files with applications: upload one, or look at those that came before. */
@Path("/import")
class ImportPage {

  private static final int LATEST = 20;

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    static native TemplateInstance imports(
        List<ImportRun> runs,
        List<Option> programmes,
        List<Option> encodings,
        List<FieldError> errors,
        String refusal);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Imports imports;
  private final Programmes programmes;
  private final UploadFile upload;
  private final Sayings sayings;

  ImportPage(
      Pages pages,
      CurrentActor currentActor,
      Imports imports,
      Programmes programmes,
      UploadFile upload,
      Sayings sayings) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.imports = imports;
    this.programmes = programmes;
    this.upload = upload;
    this.sayings = sayings;
  }

  @GET
  public Response latest() {
    return page(200, currentActor.get(), null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @RestForm String programme, @RestForm FileUpload file, @RestForm String encoding) {
    Actor actor = currentActor.get();
    try {
      UUID run = upload.upload(actor, programme, Uploads.of(file, encoding));
      return pages.goTo("/import/" + run, "intake.import.uploaded");
    } catch (CommandRejected refusal) {
      if (refusal.kind() != Kind.INVALID_ARGUMENT) {
        throw refusal;
      }
      return page(
          refusal.kind().status(),
          actor,
          sayings.say(refusal.reason(), refusal.arguments().toArray()));
    }
  }

  private Response page(int status, Actor actor, String refusal) {
    Set<UUID> mine =
        actor.memberships().stream()
            .filter(m -> Permission.IMPORT_APPLICATIONS.roles().contains(m.role()))
            .map(Actor.Membership::programmeId)
            .collect(Collectors.toSet());
    if (mine.isEmpty()) {
      throw CommandRejected.forbidden("import", "all", "refusal.forbidden", "import", "all");
    }
    List<Option> options =
        mine.stream()
            .map(programmes::withId)
            .map((Programme p) -> new Option(p.code(), p.name()))
            .toList();
    List<Option> encodings = UploadFile.encodings().stream().map(e -> new Option(e, e)).toList();
    return pages.show(
        status,
        Templates.imports(imports.latest(mine, LATEST), options, encodings, List.of(), refusal));
  }
}
