package org.patientforum.alerting;

/** A call for an urgent case did not reach one of its recipients. */
public record CallMissed(long noticeId, long memberId) {}
