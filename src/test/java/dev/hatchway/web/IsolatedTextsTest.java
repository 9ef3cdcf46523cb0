package dev.hatchway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.web.Markup.Place;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IsolatedTextsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final String HEBREW = "\u05d0<\u05d1";
  private static final String TURNED = "\u202e<evil\u2069";

  /** What is printed without escaping: a panel, rendered from a template of its own. */
  private static final List<String> RAW = List.of("intake/panels.html: shown.fragment.raw");

  @Inject Engine engine;
  @Inject IsolatedTexts isolated;

  @Test
  void shouldIsolateATextWhereverATemplatePrintsIt() {
    String page = sample(HEBREW);

    String text = "\u05d0&lt;\u05d1";
    String bare = "\u2068" + text + "\u2069";
    assertThat(page)
        .contains("<title>" + bare + ", " + bare + " has this task.</title>")
        .contains("<h1><bdi dir=\"rtl\">" + text + "</bdi>: 12</h1>")
        .contains("<p class=\"a b\" title=\"" + bare + "\" data-id=\"" + text + "\"")
        .contains(" aria-label=\"Tasks of " + bare + "\">")
        .contains("<b>" + bare + " has this task.</b>")
        .contains("<input value=\"" + text + "\" placeholder=\"" + bare + "\">")
        .contains("<textarea>" + text + "</textarea>")
        .contains("<option value=\"" + text + "\" selected>" + bare + "</option>")
        .contains("<span class=\"pill pill--plain\"><bdi dir=\"rtl\">" + text + "</bdi></span>")
        .contains("<h2 class=\"panel__title\"><bdi dir=\"rtl\">" + text + "</bdi></h2>")
        .contains("<i><bdi dir=\"rtl\">" + text + "</bdi></i>")
        .contains(
            "<dd><bdi dir=\"rtl\">"
                + text
                + "</bdi><span class=\"note\"><bdi dir=\"rtl\">"
                + text
                + "</bdi></span>")
        .contains("<a href=\"/a?q=" + text + "\">" + HEBREW + "</a>");
  }

  @Test
  void shouldLetNoTextEndItsIsolation() {
    assertThat(sample(TURNED))
        .contains("<h1><bdi dir=\"ltr\">\u202e&lt;evil</bdi>: 12</h1>")
        .contains("title=\"\u2068\u202e&lt;evil\u2069\"")
        .contains("<input value=\"\u202e&lt;evil\u2069\"");
  }

  @Test
  void shouldPrintOtherTextsAsTheyAre() {
    assertThat(sample("Łódź & 猪八戒"))
        .contains("<h1>Łódź &amp; 猪八戒: 12</h1>")
        .doesNotContain("bdi", "\u2068");
  }

  /** Rendered where there is no request, so that nobody is asked for their language. */
  private String sample(String name) {
    TemplateInstance page =
        engine.getTemplate("isolated-sample").data("name", name, "names", List.of(name, "b"));
    return CompletableFuture.supplyAsync(page::render).join();
  }

  @Test
  void shouldKnowThePlaceOfEveryExpressionOfEveryTemplate() throws IOException {
    for (String file : files()) {
      TemplatePlaces places = isolated.places(file);
      assertThat(places.unclear()).as(file).isEmpty();
      assertThat(printed(file))
          .allSatisfy(e -> assertThat(places.knows(e.getOrigin())).as(where(e)).isTrue());
    }
  }

  @Test
  void shouldFindBranchesThatLeaveAPageInDifferentStates() {
    List.of(
            "<p {#if a}>{/if}",
            "{#if a}<p title=\"{#else}<p>{/if}",
            "{#for a in b}<p {/for}",
            "<p a=\"")
        .forEach(
            text -> {
              TemplatePlaces places = TemplatePlaces.of(engine.parse(text));
              assertThat(places.unclear()).as(text).isNotEmpty();
            });
    TemplatePlaces places = TemplatePlaces.of(engine.parse("<p title='{#pill text=a /}'>"));
    assertThat(places.tagsWithin()).containsExactly("pill at 1:11");
  }

  @Test
  void shouldPrintNothingWithoutEscapingButWhatIsListed() throws IOException {
    List<String> raw =
        files().stream()
            .flatMap(file -> printed(file).stream())
            .filter(e -> e.toOriginalString().matches(".*\\.(raw|safe)\\b.*"))
            .map(e -> e.getOrigin().getTemplateId() + ": " + e.toOriginalString())
            .toList();

    assertThat(raw).isEqualTo(RAW);
  }

  /** Else a text from right to left would be put into the middle of a tag as an element. */
  @Test
  void shouldCallTagsWhereElementsMayStand() throws IOException {
    for (String tag : files().stream().filter(file -> file.startsWith("tags/")).toList()) {
      assertThat(printed(tag))
          .filteredOn(e -> e.toOriginalString().equals("nested-content"))
          .allMatch(e -> isolated.places(tag).of(e.getOrigin()) == Place.ELEMENT, tag);
    }
    for (String file : files()) {
      assertThat(isolated.places(file).tagsWithin()).as(file).isEmpty();
    }
  }

  private List<Expression> printed(String file) {
    Template template = engine.getTemplate(file);
    return template.findNodes(TemplateNode::isExpression).stream()
        .flatMap(node -> node.getExpressions().stream())
        .toList();
  }

  private static String where(Expression expression) {
    return expression.getOrigin() + " " + expression.toOriginalString();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> TEMPLATES.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
