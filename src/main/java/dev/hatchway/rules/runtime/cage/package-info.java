/**
 * What keeps the text of a rule to facts, outcomes and a short list of functions: in its
 * description before it is compiled, in what it is compiled to, and in the classes that it can see.
 */
package dev.hatchway.rules.runtime.cage;
