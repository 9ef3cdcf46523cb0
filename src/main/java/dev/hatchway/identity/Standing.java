package dev.hatchway.identity;

/**
 * How a person stands to one application, whatever their roles.
 *
 * @param own whether it is theirs, be it through another account of the same e-mail address
 * @param recused whether they have declared a conflict of interest about it
 * @param impartial whether they review it, and have said that they have no conflict of interest
 */
public record Standing(boolean own, boolean recused, boolean impartial) {}
