/** Pages and task forms of onboarding. */
package dev.hatchway.onboarding.web;
