/** Where people who want to apply to a programme get an account. */
package dev.hatchway.programme.web;
