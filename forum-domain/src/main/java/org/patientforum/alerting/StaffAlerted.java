package org.patientforum.alerting;

import java.util.List;

/** These members of staff are to hear at once of an urgent case: by the id of the notice. */
public record StaffAlerted(long noticeId, List<Long> memberIds) {}
