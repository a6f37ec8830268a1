package org.patientforum.moderation.cases;

/** One of the staff wants others to take a case. */
public record CaseEscalated(long caseId, long actorId) {}
