/** Several nodes on one database, each a process of its own made of the packaged jar. */
package dev.hatchway.nodes;
