package dev.hatchway.process.engine;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a due timer needs to find its node.
 *
 * @param timerId jBPM's number of the timer at its node; {@code -1} for a timer event of its own
 * @param intervalMillis time between repetitions, where {@code repetitionsLeft} is above zero
 */
record TimerData(
    UUID instanceId, UUID rootId, String timerId, long intervalMillis, int repetitionsLeft)
    implements Serializable {}
