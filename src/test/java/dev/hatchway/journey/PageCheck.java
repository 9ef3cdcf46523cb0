package dev.hatchway.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What every page must hold: nothing that axe finds against WCAG 2 A and AA, wide and narrow, light
 * and dark; no error of its scripts; no scrolling sideways on a phone. Collects what does not, with
 * pictures in {@code target/screenshots}.
 */
final class PageCheck {

  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int HEIGHT = 900;

  /** What a browser says of a page that is a refusal, such as 404, itself. */
  private static final String REFUSED_PAGE = "Failed to load resource: the server responded with";

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final List<String> problems = new ArrayList<>();
  private int pages;

  List<String> problems() {
    return problems;
  }

  /** Opens an address and checks what it shows. */
  void open(Visitor visitor, String path, int status) {
    Response response = visitor.open(path);
    if (response.status() != status) {
      problems.add(path + ": answers " + response.status());
    }
    shown(visitor, path);
  }

  void open(Visitor visitor, String path) {
    open(visitor, path, 200);
  }

  /** Checks the page that the visitor is at. */
  void shown(Visitor visitor, String name) {
    Page page = visitor.page();
    pages++;
    if (page.locator("[data-diagram]").count() > 0) {
      page.locator("[data-diagram] .djs-shape")
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }
    if (page.locator("[data-editor], [data-grid]").count() > 0) {
      page.locator(".editing.is-ready").waitFor();
    }
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      look(page, name, WIDE, scheme, scheme == ColorScheme.LIGHT);
      look(page, name, NARROW, scheme, scheme == ColorScheme.DARK);
      page.setViewportSize(WIDE, HEIGHT);
    }
    visitor.complaints().stream()
        .filter(complaint -> !complaint.startsWith(REFUSED_PAGE))
        .forEach(complaint -> problems.add(name + ": " + complaint));
  }

  /** All rules, or those of colours alone where the others were asked at this width before. */
  private void look(Page page, String name, int width, ColorScheme scheme, boolean allRules) {
    int before = problems.size();
    page.setViewportSize(width, HEIGHT);
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    axe = allRules ? axe.withTags(WCAG) : axe.withRules(List.of("color-contrast"));
    String where = "%s at %d px, %s".formatted(name, width, scheme);
    axe.analyze()
        .getViolations()
        .forEach(
            rule ->
                problems.add(
                    "%s: %s %s".formatted(where, rule.getId(), rule.getNodes().get(0).getHtml())));
    Number over =
        (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (over.intValue() > 0) {
      problems.add(where + ": scrolls sideways by " + over);
    }
    if (problems.size() > before) {
      keep(page, "%s-%d-%d".formatted(name.replaceAll("[^a-zA-Z]+", "-"), pages, width));
    }
  }

  private static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", name + ".png")));
  }
}
