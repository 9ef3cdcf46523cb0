/** The benchmark: {@code ./mvnw -Pbench verify} measures and writes {@code docs/numbers.md}. */
package dev.hatchway.bench;
