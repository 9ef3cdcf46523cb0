package dev.hatchway.rules.runtime.matching;

import org.drools.base.rule.accessor.ReadAccessor;

/** Facts of a selection by the value of one field. */
record Index(int id, Selection of, ReadAccessor field) {}
