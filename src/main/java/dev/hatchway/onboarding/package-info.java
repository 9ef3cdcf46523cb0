/** From an accepted offer to graduation: agreements, provisioning, kick-offs and check-ins. */
package dev.hatchway.onboarding;
