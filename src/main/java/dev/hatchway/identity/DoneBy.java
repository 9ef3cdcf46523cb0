package dev.hatchway.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * Who changed an account: an administrator, and the second one who confirmed it.
 *
 * @param confirmedBy null where nobody did
 * @param unconfirmed whether it should have been confirmed, and there was nobody else yet who could
 */
record DoneBy(Actor actor, Actor confirmedBy, boolean unconfirmed) {

  /** One administrator, where no second one is needed. */
  static DoneBy one(Actor actor) {
    return new DoneBy(actor, null, false);
  }

  /** The only administrator there has been so far. */
  static DoneBy theOnlyOne(Actor actor) {
    return new DoneBy(actor, null, true);
  }

  static DoneBy both(Actor asked, Actor confirmed) {
    return new DoneBy(asked, confirmed, false);
  }

  /** The same detail of an event of the audit trail, with who confirmed it. */
  Map<String, Object> with(Map<String, Object> detail) {
    Map<String, Object> all = new HashMap<>(detail);
    if (confirmedBy != null) {
      all.put("confirmedBy", confirmedBy.username());
    } else if (unconfirmed) {
      all.put("unconfirmed", true);
    }
    return all;
  }

  String confirmer() {
    return confirmedBy == null ? null : confirmedBy.displayName();
  }
}
