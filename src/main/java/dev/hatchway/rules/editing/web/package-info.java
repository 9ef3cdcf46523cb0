/** The editor of rule files: text with help while typing, tables as a grid and as workbooks. */
package dev.hatchway.rules.editing.web;
