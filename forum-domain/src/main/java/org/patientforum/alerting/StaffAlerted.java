package org.patientforum.alerting;

import java.util.List;

/** Staff were alerted about an urgent case and must be notified immediately. */
public record StaffAlerted(long alertId, List<Long> memberIds) {}
