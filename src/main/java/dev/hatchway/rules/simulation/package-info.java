/** Rules that are not live, tried on every past application: what would come out otherwise. */
package dev.hatchway.rules.simulation;
