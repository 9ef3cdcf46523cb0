/** Pages and API of rule files and decisions. */
package dev.hatchway.rules.authoring.web;
