/**
 * Pages and JSON of intake: the applicant's form and status, the staff's list and story, imports.
 */
package dev.hatchway.intake.web;
