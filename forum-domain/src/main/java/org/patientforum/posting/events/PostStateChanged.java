package org.patientforum.posting.events;

import org.patientforum.posting.PostState;

/** A moderator's decision changed the state of a post. */
public record PostStateChanged(long discussionId, long postId, PostState before, PostState after) {}
