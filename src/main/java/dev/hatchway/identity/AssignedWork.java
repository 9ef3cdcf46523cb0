package dev.hatchway.identity;

/**
 * Where people's work is kept. What they may do has changed; what they may not do any more is to go
 * to others, and what only they can do comes back to them.
 */
public interface AssignedWork {

  /**
   * Called in the step of the change.
   *
   * @param person with what they may do from now on; no memberships where the account is disabled
   * @param because one of the message keys {@code tasks.because.*}
   */
  void reviewed(Actor by, Actor person, String because);
}
