/** What every room stands on: time, ids, transactions, audit events, refusals and words. */
package dev.hatchway.platform;
