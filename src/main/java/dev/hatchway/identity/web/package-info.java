/** Logging in and out. */
package dev.hatchway.identity.web;
