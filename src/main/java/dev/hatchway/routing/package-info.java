/** Partners, their resources and capacity, and which application is referred to which of them. */
package dev.hatchway.routing;
