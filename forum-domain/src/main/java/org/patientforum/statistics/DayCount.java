package org.patientforum.statistics;

import java.time.LocalDate;

/**
 * How often something happened.
 *
 * @param day in the time zone of the site; of a median the first day of its month or year
 * @param name what, such as POSTS, or DECISION.HIDE.RULES
 */
public record DayCount(LocalDate day, String name, long amount) {}
