/** Rules on the command line, for analysts' repositories and build servers. */
package dev.hatchway.rules.cli;
