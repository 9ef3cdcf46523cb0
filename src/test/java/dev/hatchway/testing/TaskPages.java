package dev.hatchway.testing;

import static io.restassured.RestAssured.given;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.HumanTasks;
import dev.hatchway.tasks.NewTask;
import dev.hatchway.tasks.PotentialOwners;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Opens a task as a process would, and gives its page as a person sees it. */
@ApplicationScoped
public class TaskPages {

  private final HumanTasks tasks;
  private final Time time;

  TaskPages(HumanTasks tasks, Time time) {
    this.tasks = tasks;
    this.time = time;
  }

  /** The page of a new task that only this person may do. */
  public String show(Actor person, String formKey, UUID applicationId, Map<String, Object> input) {
    UUID task =
        QuarkusTransaction.requiringNew()
            .call(() -> tasks.open(aTask(person, formKey, applicationId, input)));
    return as(person).get("/tasks/" + task).then().statusCode(200).extract().asString();
  }

  private NewTask aTask(
      Actor person, String formKey, UUID applicationId, Map<String, Object> input) {
    UUID instance = UUID.randomUUID();
    return new NewTask(
        instance,
        instance,
        UUID.randomUUID().toString(),
        "sample",
        formKey,
        applicationId,
        person.memberships().get(0).programmeId(),
        "Nimbus Sensors",
        "T-1",
        owner(person),
        time.instant(),
        input);
  }

  /** What is put to applicants is their own duty, as the processes have it. */
  private static PotentialOwners owner(Actor person) {
    return person.hasAnywhere(Role.APPLICANT)
        ? PotentialOwners.duty(person.id())
        : PotentialOwners.person(person.id());
  }

  /** A browser or program that is logged in as this person of an {@link OwnProgramme}. */
  public static RequestSpecification as(Actor person) {
    String session =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", person.username())
            .formParam("j_password", OwnProgramme.PASSWORD)
            .post("/j_security_check")
            .then()
            .statusCode(302)
            .extract()
            .cookie("quarkus-credential");
    return given().cookie("quarkus-credential", session);
  }
}
