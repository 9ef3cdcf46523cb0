package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationPanel;
import java.util.List;

/**
 * A contributed panel, ready for a page; the fragment is HTML that is rendered already, or null.
 */
record ShownPanel(String titleKey, List<ApplicationPanel.Line> lines, String fragment) {}
