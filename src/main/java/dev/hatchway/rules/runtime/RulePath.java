package dev.hatchway.rules.runtime;

import java.util.regex.Pattern;

/** How a file of a release may be called, wherever it comes from. */
public final class RulePath {

  private static final int LONGEST = 200;

  // names begin with a letter or digit, so there are no hidden files and no way up
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}");

  private RulePath() {}

  public static boolean isAllowed(String path) {
    return path != null && path.length() <= LONGEST && PATH.matcher(path).matches();
  }
}
