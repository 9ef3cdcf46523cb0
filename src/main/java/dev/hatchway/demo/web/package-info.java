/** The demo programme's people on the login page. */
package dev.hatchway.demo.web;
