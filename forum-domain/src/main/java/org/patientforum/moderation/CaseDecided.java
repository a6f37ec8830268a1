package org.patientforum.moderation;

/** A moderator decided a case. */
public record CaseDecided(long caseId, long decisionId, long postId, long authorId) {}
