package dev.hatchway.identity;

/**
 * Somebody who tries a password: for which account, from which address, and in which browser; the
 * secret that the browser keeps is null where it has none.
 */
public record Attempt(String username, String address, String device) {

  public Attempt {
    username = username == null ? "" : username;
    address = address == null ? "" : address;
  }
}
