package org.patientforum.alerting;

import java.util.List;

/** Cases wait: these members of staff are to hear of it today, by one mail each. The day is counted from 1 January 1970. */
public record DailyReminderDue(long day, List<Long> memberIds) {}
