/**
 * What partners granted an application: said by routing, used by onboarding, which don't know each
 * other.
 */
package dev.hatchway.grants;
