/**
 * Kills and hinders nodes and PostgreSQL under load, and says whether anything was lost or doubled.
 */
package dev.hatchway.faults;
