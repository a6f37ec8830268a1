package org.patientforum.notifications.digest;

import org.patientforum.following.Delivery;

/** A round as it was found; looks tells whether somebody else has claimed it since. */
public record DueSubscription(long id, long memberId, Delivery cadence, long looks) {}
