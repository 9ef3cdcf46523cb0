package dev.hatchway.people.web;

import dev.hatchway.identity.People;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.people.Member;
import dev.hatchway.people.Members;
import dev.hatchway.people.web.Visited.Place;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.review.KnownExpertise;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What is on a person's page. */
@RequestScoped
class PersonView {

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance person(
        Place place,
        Member member,
        boolean self,
        RoleOptions options,
        List<Option> sectors,
        ExpertiseForm expertise,
        List<RequestView> requests,
        Refusal refusal);
  }

  private final Pages pages;
  private final People people;
  private final Members members;
  private final KnownExpertise known;
  private final RequestViews requests;
  private final Sayings sayings;

  PersonView(
      Pages pages,
      People people,
      Members members,
      KnownExpertise known,
      RequestViews requests,
      Sayings sayings) {
    this.pages = pages;
    this.people = people;
    this.members = members;
    this.known = known;
    this.requests = requests;
    this.sayings = sayings;
  }

  /** The page; the expertise as it was typed, or as it is known where nothing was. */
  Response show(Place place, String username, Refusal refusal, ExpertiseForm typed) {
    Member member = member(place, username);
    ExpertiseForm expertise = typed == null ? known(place, member) : typed;
    return pages.show(
        refusal.status(),
        Templates.person(
            place,
            member,
            place.actor().username().equals(username),
            RoleOptions.of(members.partnersOf(place.programme()), sayings),
            sectors(expertise),
            expertise,
            requests.about(place.actor(), username),
            refusal));
  }

  Member member(Place place, String username) {
    return members.withUsername(place.actor(), place.programme(), username);
  }

  UUID idOf(Place place, String username) {
    return people.withUsername(place.actor(), place.programme().id(), username).id();
  }

  Refusal refusal(CommandRejected refused) {
    return Refusal.of(refused, sayings);
  }

  private ExpertiseForm known(Place place, Member member) {
    if (!member.isReviewer()) {
      return new ExpertiseForm();
    }
    UUID person = idOf(place, member.username());
    return known
        .of(place.actor(), person, place.programme().id())
        .map(ExpertiseForm::of)
        .orElseGet(ExpertiseForm::new);
  }

  private List<Option> sectors(ExpertiseForm expertise) {
    List<String> chosen = expertise.sectors == null ? List.of() : expertise.sectors;
    return Arrays.stream(Sector.values())
        .map(s -> new Option(s.name(), sayings.name(s), chosen.contains(s.name())))
        .toList();
  }
}
