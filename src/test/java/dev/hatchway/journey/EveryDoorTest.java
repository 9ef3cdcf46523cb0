package dev.hatchway.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.journey.OddRequests.Sent;
import dev.hatchway.testing.Addresses;
import dev.hatchway.testing.Addresses.Address;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI document, pages and their forms too, is sent what no page would
 * send, by people of each role and by a stranger. None of it is an error of ours.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EveryDoorTest {

  /** Another number sends other requests; the same one the same. */
  private static final long SEED = 20_261_201;

  private static final Set<Integer> SHUT = Set.of(302, 401, 403, 404);
  private static final String STRANGER = "stranger";
  private static final String STRANGERS_FORM = "/sign-up";

  /** At the top of the form's page, at its field, or alone on a page. */
  private static final List<String> WHY =
      List.of("role=\"alert\"", "class=\"field__error\"", "data-keeps-typed");

  private static final Pattern NAMED = Pattern.compile("<[^>]+ name=\"([^\"]+)\"");

  @TestHTTPResource("/")
  URI pages;

  @TestHTTPResource(value = "/openapi?format=JSON", management = true)
  URL document;

  @Inject OpenProgramme programme;
  @Inject Belongings belongings;
  @Inject RegisterPerson registerPerson;
  @Inject Actors actors;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(SEED);
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Set<Integer> answers = new TreeSet<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> bare = new ArrayList<>();
  private OddRequests requests;
  private int asked;

  @BeforeEach
  void aProgrammeWithAllThatItHas() throws Exception {
    programme.openToVisitors();
    Actor everything = withEveryRole();
    belongings.in(programme, everything);
    String bystander = programme.person(Role.REVIEWER).username();
    requests =
        new OddRequests(random, path -> belongings.address(path.replace("{username}", bystander)));
    comes("everything", everything.username());
    comes("applicant", programme.applicant().username());
    comes("reviewer", belongings.address("{username}"));
    for (Role role : List.of(Role.MANAGER, Role.ANALYST, Role.ADMINISTRATOR)) {
      comes(role.name(), programme.person(role).username());
    }
    cookies.put(STRANGER, "");
  }

  @Test
  void shouldFailAtNothingThatIsSent() throws Exception {
    // given
    Set<String> ours = Addresses.all().stream().map(Address::path).collect(Collectors.toSet());
    List<Operation> operations =
        Operation.all(new ObjectMapper().readTree(document)).stream()
            .filter(operation -> ours.contains(operation.path()))
            .filter(operation -> !operation.path().equals("/logout"))
            .toList();

    // when
    for (Operation operation : operations) {
      askOddly(operation);
    }

    // then
    assertThat(failures).as("errors of ours, with seed %s", SEED).isEmpty();
    assertThat(bare).as("refused forms without a page that says why, with seed %s", SEED).isEmpty();
    assertThat(answers).contains(200, 303, 400, 401, 403, 404, 415, 422);
    assertThat(asked).isGreaterThan(4000);
  }

  /** First each asks with nothing; what is odd is sent by those who are let in. */
  private void askOddly(Operation operation) throws Exception {
    Sent nothing = requests.nothing(operation);
    List<String> people = new ArrayList<>(cookies.keySet());
    List<String> letIn = new ArrayList<>();
    for (String person : people) {
      if (!SHUT.contains(answer(person, nothing).statusCode())) {
        letIn.add(person);
      }
    }
    List<String> asking = letIn.isEmpty() ? people : letIn;
    for (Sent odd : requests.of(operation, shown(operation, asking.get(0)))) {
      answer(asking.get(random.nextInt(asking.size())), odd);
    }
  }

  /** The names of fields, where the document does not tell them but the form's page does. */
  private List<String> shown(Operation operation, String person) throws Exception {
    if (!operation.isForm() || !operation.example().isEmpty()) {
      return List.of();
    }
    String page = operation.path();
    while (page.length() > 1) {
      HttpResponse<String> shown =
          answer(person, new Sent("GET", belongings.address(page), "", ""));
      if (shown.statusCode() == 200) {
        return NAMED
            .matcher(shown.body())
            .results()
            .map(found -> found.group(1))
            .filter(name -> !name.equals("csrf"))
            .distinct()
            .toList();
      }
      page = page.substring(0, page.lastIndexOf('/'));
    }
    return List.of();
  }

  private HttpResponse<String> answer(String person, Sent sent)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(pages.resolve(sent.address()))
            .timeout(Duration.ofSeconds(20))
            .header("Accept", "text/html")
            .header("Cookie", "csrf=" + OddRequests.TOKEN + cookies.get(person))
            .method(sent.method(), HttpRequest.BodyPublishers.ofString(sent.body(), ISO_8859_1));
    if (!sent.type().isEmpty()) {
      request.header("Content-Type", sent.type());
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    asked++;
    answers.add(answer.statusCode());
    if (answer.statusCode() >= 500) {
      String told = answer.body().replaceAll("(?s)<[^>]*>", "").replaceAll("\\s+", " ");
      failures.add(person + ": " + sent + "\n-> " + answer.statusCode() + " " + told);
    }
    if (isRefusedForm(person, sent, answer) && !saysWhyOnAPage(answer.body())) {
      bare.add(person + ": " + sent + "\n-> " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  /** Of somebody who is logged in, at an address that is one. */
  private static boolean isRefusedForm(String person, Sent sent, HttpResponse<String> answer) {
    return answer.statusCode() >= 400
        && sent.body().contains(OddRequests.TOKEN)
        && !sent.address().contains("%")
        && !STRANGERS_FORM.equals(sent.address())
        && !STRANGER.equals(person);
  }

  /** In the frame of all pages, with the way to the others. */
  private static boolean saysWhyOnAPage(String page) {
    return page.contains("<main id=\"main\"")
        && page.contains("id=\"nav-list\"")
        && WHY.stream().anyMatch(page::contains);
  }

  private void comes(String name, String username) {
    StringBuilder session = new StringBuilder();
    Browsing.as(username)
        .cookies()
        .forEach((cookie, value) -> session.append("; " + cookie + "=" + value));
    cookies.put(name, session.toString());
  }

  private Actor withEveryRole() {
    String name = "everything-" + UUID.randomUUID();
    List<Actor.Membership> roles =
        Arrays.stream(Role.values())
            .map(role -> new Actor.Membership(programme.id(), role, null))
            .toList();
    return actors.withId(
        registerPerson.register(
            Actor.SYSTEM,
            new RegisterPerson.NewPerson(
                name, Password.of(OpenProgramme.PASSWORD), name, null, roles)));
  }
}
