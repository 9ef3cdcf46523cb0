package dev.hatchway.web;

/** One choice of a select, radio or checkbox field; the label is ready to show. */
public record Option(String value, String label, boolean selected) {
  public Option(String value, String label) {
    this(value, label, false);
  }
}
