package org.patientforum.noticing;

/** A call for an urgent case did not reach one of those whom it was for. */
public record CallMissed(long noticeId, long memberId) {}
