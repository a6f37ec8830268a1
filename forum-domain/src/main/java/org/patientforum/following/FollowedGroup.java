package org.patientforum.following;

/** A followed group, as listed on the member's own page. */
public record FollowedGroup(long id, String name, Delivery delivery) {}
