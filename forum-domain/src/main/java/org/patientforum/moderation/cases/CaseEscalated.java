package org.patientforum.moderation.cases;

/** A moderator asked for other staff to take a case. */
public record CaseEscalated(long caseId, long actorId) {}
