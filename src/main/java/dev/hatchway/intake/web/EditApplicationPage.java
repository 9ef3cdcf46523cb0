package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.FieldChange;
import dev.hatchway.intake.OpenApplication;
import dev.hatchway.intake.Revisions;
import dev.hatchway.intake.SaveDraft;
import dev.hatchway.intake.SaveDraft.Saved;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.SubmitApplication;
import dev.hatchway.intake.ValueWords;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.platform.Unreadable;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Reader;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The application form: saved while one types, submitted when it is complete. */
@Path("/my-applications/{id}")
class EditApplicationPage {

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    static native TemplateInstance edit(
        StartupApplication application,
        List<FormField.Section> sections,
        List<FieldError> errors,
        String refusal,
        List<FieldChange> meanwhile);

    static native TemplateInstance saved(Integer version, Instant at, String problem);
  }

  private static final int INVALID = Kind.INVALID_ARGUMENT.status();

  private final Pages pages;
  private final CurrentActor currentActor;
  private final OpenApplication open;
  private final FormSections sections;
  private final SaveDraft saveDraft;
  private final Revisions revisions;
  private final SubmitApplication submit;
  private final Sayings sayings;
  private final ValueWords values;
  private final Reader reader;
  private final Time time;

  EditApplicationPage(
      Pages pages,
      CurrentActor currentActor,
      OpenApplication open,
      FormSections sections,
      SaveDraft saveDraft,
      Revisions revisions,
      SubmitApplication submit,
      Sayings sayings,
      ValueWords values,
      Reader reader,
      Time time) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.open = open;
    this.sections = sections;
    this.saveDraft = saveDraft;
    this.revisions = revisions;
    this.submit = submit;
    this.sayings = sayings;
    this.values = values;
    this.reader = reader;
    this.time = time;
  }

  @GET
  @Path("/edit")
  public Response edit(UUID id) {
    StartupApplication application = open.own(currentActor.get(), id);
    return pages.show(
        Templates.edit(
            application,
            sections.filledWith(ProfileValues.of(application.profile(), reader.numbers())),
            application.profile().unreadable().stream().map(this::unreadable).toList(),
            null,
            List.of()));
  }

  private FieldError unreadable(Unreadable part) {
    return new FieldError(values.fieldOf(part).orElse(part.place()), "refusal.field.unreadable");
  }

  /** Saves while one types (htmx), or by the button. */
  @POST
  @Path("/draft")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(UUID id, MultivaluedMap<String, String> form) {
    Actor actor = currentActor.get();
    ProfileForm.Entered entered = ProfileForm.read(form, reader.numbers());
    try {
      Saved saved = saveDraft.saveWhatFits(actor, id, entered.profile(), version(form));
      List<FieldError> errors = new ArrayList<>(entered.errors());
      errors.addAll(saved.left());
      if (pages.isHtmx()) {
        return saved(saved.version(), errors);
      }
      return errors.isEmpty()
          ? pages.goTo("/my-applications/" + id, "intake.saved")
          : again(actor, id, form, errors, null, INVALID);
    } catch (CommandRejected refusal) {
      return refused(actor, id, form, refusal);
    }
  }

  @POST
  @Path("/submission")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response submit(UUID id, MultivaluedMap<String, String> form) {
    Actor actor = currentActor.get();
    ProfileForm.Entered entered = ProfileForm.read(form, reader.numbers());
    boolean draft = open.own(actor, id).stage() == ApplicationStage.DRAFT;
    try {
      if (draft || entered.errors().isEmpty()) {
        entered
            .errors()
            .addAll(saveDraft.saveWhatFits(actor, id, entered.profile(), version(form)).left());
      }
      if (!entered.errors().isEmpty()) {
        return again(actor, id, form, entered.errors(), null, INVALID);
      }
      if (!draft) {
        return pages.goTo("/my-applications/" + id, "intake.corrected");
      }
      StartupApplication application = submit.submit(actor, id);
      return pages.goTo("/my-applications/" + id, "intake.submitted", application.reference());
    } catch (CommandRejected refusal) {
      return refused(actor, id, form, refusal);
    }
  }

  private Response saved(int version, List<FieldError> errors) {
    String problem = errors.isEmpty() ? null : sayings.say("refusal.invalid-fields", errors.size());
    return pages.fragment(Templates.saved(version, time.instant(), problem));
  }

  private Response refused(
      Actor actor, UUID id, MultivaluedMap<String, String> form, CommandRejected refusal) {
    if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.NOT_FOUND) {
      throw refusal;
    }
    String sentence = sayings.say(refusal.reason(), refusal.arguments().toArray());
    if (pages.isHtmx()) {
      return pages.fragment(Templates.saved(null, null, sentence));
    }
    List<FieldError> errors = new ArrayList<>(ProfileForm.read(form, reader.numbers()).errors());
    errors.addAll(refusal.fields());
    return again(
        actor,
        id,
        form,
        errors,
        refusal.fields().isEmpty() ? sentence : null,
        status(refusal.kind()));
  }

  private Response again(
      Actor actor,
      UUID id,
      Map<String, List<String>> form,
      List<FieldError> errors,
      String sentence,
      int status) {
    StartupApplication application = open.own(actor, id);
    List<FieldChange> meanwhile =
        sentence == null || status != INVALID
            ? List.of()
            : revisions.differences(
                ProfileForm.read(form, reader.numbers()).profile(), application.profile());
    return pages.show(
        status,
        Templates.edit(application, sections.filledWith(form), errors, sentence, meanwhile));
  }

  private static int status(Kind kind) {
    return kind.isOurs() ? kind.status() : INVALID;
  }

  private static Integer version(MultivaluedMap<String, String> form) {
    String version = form.getFirst("version");
    return version == null || !version.matches("\\d{1,9}") ? null : Integer.valueOf(version);
  }
}
