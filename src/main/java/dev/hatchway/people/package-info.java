/** Who is where: founding programmes, the first administrator, and a programme's people by name. */
package dev.hatchway.people;
