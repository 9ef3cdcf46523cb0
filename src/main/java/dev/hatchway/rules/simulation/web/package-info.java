/** Pages and API of simulations. */
package dev.hatchway.rules.simulation.web;
