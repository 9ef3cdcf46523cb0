package dev.hatchway.routing;

/** What a manager can do where no partner accepted. */
public enum HandRoutingChoice {
  RETRY,
  GIVE_UP
}
