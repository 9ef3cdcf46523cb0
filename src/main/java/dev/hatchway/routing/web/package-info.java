/** Pages, API and task forms of routing. */
package dev.hatchway.routing.web;
