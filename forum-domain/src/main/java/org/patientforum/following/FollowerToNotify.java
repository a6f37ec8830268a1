package org.patientforum.following;

/** A member who is notified of a new reply, and how. */
public record FollowerToNotify(long memberId, Delivery delivery) {}
