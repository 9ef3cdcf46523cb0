/** The startup's application: form, drafts, revisions, submission, import and status. */
package dev.hatchway.intake;
