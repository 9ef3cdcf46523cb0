/** Why a decision came out as it did, why not otherwise, and what would have to change for it. */
package dev.hatchway.rules.explain;
