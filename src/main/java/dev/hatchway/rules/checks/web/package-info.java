/** Pages and API of checks, scenarios and explanations. */
package dev.hatchway.rules.checks.web;
