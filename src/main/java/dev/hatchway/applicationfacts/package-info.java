/** An application as facts that rules may look at; for every room that asks for decisions. */
package dev.hatchway.applicationfacts;
