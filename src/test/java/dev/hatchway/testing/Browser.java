package dev.hatchway.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real Chromium for tests of pages, with visitors who know nothing of each other; closes what its
 * visitors opened. One Chromium serves all tests: to start one takes longer than most of them, and
 * whoever makes an instance of a test that is never run would leave one behind.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  /** A machine that builds other things meanwhile may take its time. */
  private static final double PATIENCE_MS = 30_000;

  private static com.microsoft.playwright.Browser chromium;

  private final List<BrowserContext> visits = new ArrayList<>();

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  /** Started with the first visitor; it ends with this JVM. */
  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      chromium =
          Playwright.create()
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(chromiumFile()).setArgs(QUIET));
    }
    return chromium;
  }

  private static Path chromiumFile() {
    return Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  }

  /** A page of a new visitor, without cookies of others. */
  public Page visitor(int width, ColorScheme scheme) {
    return visit(
        new NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(scheme)
            .setTimezoneId("Asia/Taipei")
            .setLocale("en-GB"));
  }

  /** As {@link #visitor}, in a browser that runs no script. */
  public Page visitorWithoutScript() {
    return visit(new NewContextOptions().setJavaScriptEnabled(false));
  }

  private Page visit(NewContextOptions options) {
    BrowserContext visit = chromium().newContext(options);
    visits.add(visit);
    return visit.newPage();
  }

  @Override
  public void close() {
    visits.forEach(BrowserContext::close);
    visits.clear();
  }
}
