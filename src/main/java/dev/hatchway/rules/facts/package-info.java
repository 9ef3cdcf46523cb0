/** What rules see and what they say: immutable facts, and the outcomes that rules insert. */
package dev.hatchway.rules.facts;
