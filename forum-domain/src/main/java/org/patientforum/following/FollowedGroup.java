package org.patientforum.following;

/** A group on its follower's own page. */
public record FollowedGroup(long id, String name, Delivery delivery) {}
