package org.patientforum.notifications.digest;

import org.patientforum.following.Delivery;

/** A subscription to check, as found; {@code claims} tells whether another node has claimed it since. */
public record DueSubscription(long id, long memberId, Delivery cadence, long claims) {}
