/** Programmes and their cohorts: what people apply to. */
package dev.hatchway.programme;
