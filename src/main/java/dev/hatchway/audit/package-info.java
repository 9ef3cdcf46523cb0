/** Reading the audit trail: who did what, when, to which thing and why. */
package dev.hatchway.audit;
