package org.patientforum.alerting;

/** The alert of an urgent case could not be delivered to one of its recipients. */
public record AlertUndelivered(long alertId, long memberId) {}
