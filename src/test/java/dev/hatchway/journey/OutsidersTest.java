package dev.hatchway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.testing.Addresses;
import dev.hatchway.testing.Addresses.Address;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every address that can be read, tried by those who may not: somebody with all roles of another
 * programme, and somebody else who applied to this one.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OutsidersTest {

  private static final Password KEPT = Password.of(OpenProgramme.PASSWORD);
  private static final Set<Integer> REFUSED = Set.of(403, 404);

  @Inject OpenProgramme programme;
  @Inject OpenProgramme another;
  @Inject Belongings belongings;
  @Inject RegisterPerson registerPerson;
  @Inject Actors actors;

  private final Set<String> readable =
      Addresses.all().stream()
          .filter(address -> address.method().equals("GET"))
          .map(Address::template)
          .collect(Collectors.toCollection(TreeSet::new));
  private final Set<String> tried = new TreeSet<>();
  private final Set<String> reached = new TreeSet<>();
  private final Set<String> told = new TreeSet<>();
  private final List<String> leaks = new ArrayList<>();

  private Browsing insider;
  private Browsing applicant;
  private List<Browsing> outsiders;

  @BeforeEach
  void aProgrammeWithAllThatItHas() throws Exception {
    programme.openToVisitors();
    another.open();
    Actor everything = withEveryRole(programme.id());
    belongings.in(programme, everything);
    insider = Browsing.as(everything.username());
    applicant = Browsing.as(programme.applicant().username());
    outsiders =
        List.of(
            Browsing.as(withEveryRole(another.id()).username()),
            Browsing.as(programme.personWithPassword(Role.APPLICANT).username()));
  }

  @Test
  void shouldReadNothingOfWhatIsNotTheirs() {
    // when
    for (String template : readable) {
      String address = belongings.address(template);
      belongings.queries().forEach(query -> attempt(template, address + query));
      tried.add(template);
    }

    // then
    assertThat(leaks).isEmpty();
    assertThat(told).as("what those who may are told").containsAll(belongings.secrets());
    assertThat(tried).isEqualTo(readable).hasSizeGreaterThan(80);
    assertThat(readable.stream().filter(t -> t.contains("{")).filter(t -> !reached.contains(t)))
        .as("addresses that lead nowhere for those who may, and so say nothing")
        .isEmpty();
  }

  private void attempt(String template, String address) {
    for (Browsing one : List.of(insider, applicant)) {
      if (!reached.contains(template)) {
        reach(template, one.get(address));
      }
    }
    for (Browsing outsider : outsiders) {
      Response response = outsider.get(address);
      String body = status(template, response) == 200 ? response.asString() : "";
      belongings.secrets().stream()
          .filter(body::contains)
          .forEach(secret -> leaks.add(address + " tells of " + secret));
    }
  }

  private void reach(String template, Response response) {
    if (!REFUSED.contains(status(template, response))) {
      reached.add(template);
      belongings.secrets().stream().filter(response.asString()::contains).forEach(told::add);
    }
  }

  private int status(String template, Response response) {
    int status = response.statusCode();
    if (status >= 500) {
      leaks.add(template + " answers " + status);
    }
    return status;
  }

  private Actor withEveryRole(UUID of) {
    String name = "everything-" + UUID.randomUUID();
    List<Actor.Membership> roles =
        Arrays.stream(Role.values()).map(role -> new Actor.Membership(of, role, null)).toList();
    return actors.withId(
        registerPerson.register(
            Actor.SYSTEM, new RegisterPerson.NewPerson(name, KEPT, name, null, roles)));
  }
}
