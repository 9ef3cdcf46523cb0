/** Screening, reviewers and their conflicts, scorecards, determinations, questions and appeals. */
package dev.hatchway.review;
