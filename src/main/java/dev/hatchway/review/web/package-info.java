/** Pages and API of review: questions, reviews side by side, recusal, and freeing a place. */
package dev.hatchway.review.web;
