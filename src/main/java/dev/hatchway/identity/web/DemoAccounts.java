package dev.hatchway.identity.web;

import java.util.List;

/**
 * Who can be logged in as in a demo; shown on the login page where {@code hatchway.demo.enabled}.
 */
public interface DemoAccounts {

  /** What they come for is a text ready to show, such as "Reviewer, Springboard". */
  record Account(String username, String password, String displayName, String comesFor) {}

  List<Account> accounts();
}
