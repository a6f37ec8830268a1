package org.patientforum.following;

/** A member who wants to hear of a new reply, and how. */
public record FollowerToNotify(long memberId, Delivery delivery) {}
