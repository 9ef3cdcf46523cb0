/**
 * Who people are, which roles they hold in which programme, and the one place that says yes or no.
 */
package dev.hatchway.identity;
