package org.patientforum.alerting;

import java.util.List;

/**
 * Cases wait, and each of these members is to receive one mail about them.
 *
 * @param day days since 1 January 1970
 */
public record DailyReminderDue(long day, List<Long> memberIds) {}
