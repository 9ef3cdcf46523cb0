/** Rule files as people read them: which there are, what is in each, rule by rule. */
package dev.hatchway.rules.authoring;
