package dev.hatchway.people;

import static java.util.stream.Collectors.toMap;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.People;
import dev.hatchway.identity.PersonOverview;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.programme.Programme;
import dev.hatchway.routing.PartnerCatalogue;
import dev.hatchway.routing.PartnerOverview;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A programme's people with their roles, partners by code and name. */
@ApplicationScoped
public class Members {

  private final People people;
  private final PartnerCatalogue catalogue;

  Members(People people, PartnerCatalogue catalogue) {
    this.people = people;
    this.catalogue = catalogue;
  }

  public List<Member> of(Actor actor, Programme programme, People.Filter filter) {
    Map<UUID, PartnerOverview> partners = partnersById(programme);
    return people.of(actor, programme.id(), filter).stream()
        .map(person -> member(person, partners))
        .toList();
  }

  /** NOT_FOUND unless the person has a role in the programme. */
  public Member withUsername(Actor actor, Programme programme, String username) {
    return member(people.withUsername(actor, programme.id(), username), partnersById(programme));
  }

  public List<PartnerOverview> partnersOf(Programme programme) {
    return catalogue.ofProgramme(programme.id());
  }

  /** The partner's id; null where no code is given, INVALID_ARGUMENT where none has it. */
  public UUID partner(Programme programme, String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return partnersOf(programme).stream()
        .filter(partner -> partner.code().equals(code.strip()))
        .map(PartnerOverview::id)
        .findFirst()
        .orElseThrow(
            () ->
                CommandRejected.invalidFields(
                    "partner",
                    code,
                    List.of(new FieldError("partner", "refusal.partner-unknown"))));
  }

  private Map<UUID, PartnerOverview> partnersById(Programme programme) {
    return partnersOf(programme).stream().collect(toMap(PartnerOverview::id, Function.identity()));
  }

  private static Member member(PersonOverview person, Map<UUID, PartnerOverview> partners) {
    return new Member(
        person.username(),
        person.displayName(),
        person.email(),
        person.active(),
        person.memberships().stream().map(held -> role(held, partners)).toList());
  }

  private static Member.HeldRole role(Actor.Membership held, Map<UUID, PartnerOverview> partners) {
    PartnerOverview partner = partners.get(held.partnerId());
    return partner == null
        ? new Member.HeldRole(held.role(), null, null)
        : new Member.HeldRole(held.role(), partner.code(), partner.name());
  }
}
