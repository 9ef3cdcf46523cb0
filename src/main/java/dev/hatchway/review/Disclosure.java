package dev.hatchway.review;

/** What applicants read of the reviews of their application, once the committee has determined. */
public enum Disclosure {
  NOTHING,
  WORDS,
  WORDS_AND_MARKS;

  /** What a programme shows that has chosen nothing. */
  static final Disclosure USUAL = WORDS;
}
