/**
 * The demo programme: its people, partners and companies, and their life through the real
 * processes.
 */
package dev.hatchway.demo;
