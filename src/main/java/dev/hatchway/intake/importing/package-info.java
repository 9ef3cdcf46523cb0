/**
 * Applications that come by file: reading, mapping, interpreting, and the runs that take them in.
 */
package dev.hatchway.intake.importing;
