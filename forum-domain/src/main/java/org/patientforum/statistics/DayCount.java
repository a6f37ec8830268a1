package org.patientforum.statistics;

import java.time.LocalDate;

/**
 * A count of one kind of event.
 *
 * @param day in the time zone of the site; for a median the first day of its month or year
 * @param name kind of event, such as POSTS or DECISION.HIDE.RULES
 */
public record DayCount(LocalDate day, String name, long amount) {}
