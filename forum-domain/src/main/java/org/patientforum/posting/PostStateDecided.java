package org.patientforum.posting;

/** A moderator's decision changed what readers see of a post. */
public record PostStateDecided(long discussionId, long postId, PostState before, PostState after) {}
