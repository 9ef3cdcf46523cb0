/** Rules as people write, read and release them: files, drafts, proposals, releases. */
package dev.hatchway.rules.authoring;
