package dev.hatchway.demo;

import dev.hatchway.demo.DemoCompany.Door;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actor.Membership;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.RegisterPerson.NewPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.SubmitByApi;
import dev.hatchway.intake.SubmitFromFile;
import dev.hatchway.intake.WithdrawApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How applications come in: by form, by API and by file, each by its own command. */
@ApplicationScoped
class Arriving {

  private static final double WITHDRAWN = 0.06;

  private final RegisterPerson registerPerson;
  private final Drafting drafting;
  private final SubmitByApi submitByApi;
  private final SubmitFromFile submitFromFile;
  private final WithdrawApplication withdrawApplication;

  Arriving(
      RegisterPerson registerPerson,
      Drafting drafting,
      SubmitByApi submitByApi,
      SubmitFromFile submitFromFile,
      WithdrawApplication withdrawApplication) {
    this.registerPerson = registerPerson;
    this.drafting = drafting;
    this.submitByApi = submitByApi;
    this.submitFromFile = submitFromFile;
    this.withdrawApplication = withdrawApplication;
  }

  void plan(Scene scene, List<Arrival> arrivals, Usernames usernames) {
    for (Arrival arrival : arrivals) {
      Door door = arrival.company().door();
      String key = arrival.company().key() + " arrives";
      if (door == Door.FORM) {
        scene.agenda().add(arrival.at(), key, () -> begin(scene, arrival, usernames));
      } else if (door == Door.API) {
        scene.agenda().add(arrival.at(), key, () -> send(scene, arrival, usernames));
      } else {
        scene.agenda().add(arrival.at(), key, () -> bring(scene, arrival));
      }
    }
  }

  private void begin(Scene scene, Arrival arrival, Usernames usernames) {
    Actor applicant = applicant(scene, arrival, usernames);
    Case fresh = drafting.begin(scene, arrival, applicant);
    planWithdrawal(scene, fresh, arrival.at());
  }

  private void send(Scene scene, Arrival arrival, Usernames usernames) {
    Actor applicant = applicant(scene, arrival, usernames);
    var outcome =
        submitByApi.submit(
            applicant, scene.cast().programmeCode(), arrival.company().profile(), null);
    UUID id = outcome.application().id();
    Case fresh = new Case(arrival.company(), arrival.fate(), applicant, id);
    scene.add(fresh);
    planWithdrawal(scene, fresh, arrival.at());
  }

  private void bring(Scene scene, Arrival arrival) {
    Actor manager = scene.cast().holding(Role.MANAGER).get(0);
    var application =
        submitFromFile.submit(manager, scene.cast().programmeId(), arrival.company().profile());
    scene.add(new Case(arrival.company(), arrival.fate(), null, application.id()));
  }

  /** Founders are known to the programme; only the cast has a password. */
  private Actor applicant(Scene scene, Arrival arrival, Usernames usernames) {
    if (arrival.login() != null) {
      return scene.cast().applicant(arrival.login());
    }
    String username = usernames.of(arrival.company().founder());
    var membership = new Membership(scene.cast().programmeId(), Role.APPLICANT, null);
    UUID id =
        registerPerson.register(
            Actor.SYSTEM,
            new NewPerson(
                username,
                Password.nobodys(),
                arrival.company().founder(),
                username + "@startup.example",
                List.of(membership)));
    return new Actor(id, username, arrival.company().founder(), List.of(membership));
  }

  private void planWithdrawal(Scene scene, Case about, Instant from) {
    Dice dice = scene.dice(about, "withdraws");
    if (about.fate() == Fate.OPEN && dice.chance(WITHDRAWN)) {
      String reason = scene.say(about, "withdraw", dice);
      scene
          .agenda()
          .add(
              Calendar.later(from, dice.between(3.0, 70), dice),
              about.company().key() + " withdraws",
              () -> withdrawApplication.withdraw(about.applicant(), about.applicationId(), reason));
    }
  }
}
