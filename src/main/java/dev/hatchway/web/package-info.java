/** The page shell: words, layout, navigation, login and problems, for the rooms' own pages. */
package dev.hatchway.web;
