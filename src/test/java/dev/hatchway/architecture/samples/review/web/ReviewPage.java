package dev.hatchway.architecture.samples.review.web;

/** Breaks no rule itself. */
public final class ReviewPage {}
