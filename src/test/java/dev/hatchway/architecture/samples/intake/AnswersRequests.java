package dev.hatchway.architecture.samples.intake;

import jakarta.ws.rs.core.Response;

/** Breaks a rule: requests are answered in web packages. */
record AnswersRequests(Response answer) {}
