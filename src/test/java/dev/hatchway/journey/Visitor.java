package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import dev.hatchway.identity.Actor;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.OpenProgramme;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** Someone of a programme at a browser of their own, logged in, who does what a person would. */
final class Visitor {

  private final Page page;
  private final URL home;
  private final Actor actor;
  private final List<String> errors = new ArrayList<>();

  private Visitor(Page page, URL home, Actor actor) {
    this.page = page;
    this.home = home;
    this.actor = actor;
    page.onConsoleMessage(this::note);
    page.onPageError(errors::add);
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error")) {
      errors.add(message.text());
    }
  }

  /** What the browser's console complained of since this was last asked. */
  List<String> complaints() {
    List<String> since = List.copyOf(errors);
    errors.clear();
    return since;
  }

  static Visitor of(Browser browser, URL home, Actor actor) {
    Visitor visitor = new Visitor(browser.visitor(1280, ColorScheme.LIGHT), home, actor);
    visitor.open("login");
    visitor.logIn();
    return visitor;
  }

  static Visitor withoutScript(Browser browser, URL home, Actor actor) {
    Visitor visitor = new Visitor(browser.visitorWithoutScript(), home, actor);
    visitor.open("login");
    visitor.logIn();
    return visitor;
  }

  static Visitor notLoggedIn(Browser browser, URL home) {
    return new Visitor(browser.visitor(1280, ColorScheme.LIGHT), home, null);
  }

  /** Fills in the login form that is shown and waits for the page behind it, scripts and all. */
  void logIn() {
    page.getByLabel("Username").fill(actor.username());
    page.getByLabel("Password").fill(OpenProgramme.PASSWORD);
    page.getByText("Log in").last().click();
    page.waitForURL(address -> !address.endsWith("/login"));
  }

  Page page() {
    return page;
  }

  String path() {
    return page.url().substring(home.toString().length() - 1);
  }

  Response open(String path) {
    return page.navigate(home + path);
  }

  /** Follows the first link with the text. */
  void follow(String text) {
    main().locator("a", hasText(text)).first().click();
  }

  private static Locator.LocatorOptions hasText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  void fill(String field, String text) {
    named(field).fill(text);
  }

  void select(String field, String value) {
    named(field).selectOption(value);
  }

  /** Ticks one of several choices. */
  void choose(String field, String value) {
    page.locator("[name='%s'][value='%s']".formatted(field, value)).check();
  }

  void press(String button) {
    main().locator("button", hasText(button)).first().click();
  }

  /** Opens a task from the inbox view by its company. */
  void openTask(String view, String company) {
    open("inbox?view=" + view);
    follow(company);
  }

  void shouldSee(String text) {
    assertThat(main()).containsText(text);
  }

  void shouldBeToldThat(String sentence) {
    assertThat(page.locator("#alerts")).containsText(sentence);
  }

  Locator named(String field) {
    return page.locator("[name='%s']".formatted(field)).first();
  }

  Locator main() {
    return page.locator("main");
  }
}
