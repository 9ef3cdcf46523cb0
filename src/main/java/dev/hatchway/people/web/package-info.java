/** Pages and API where administrators and managers look after people, programmes and cohorts. */
package dev.hatchway.people.web;
