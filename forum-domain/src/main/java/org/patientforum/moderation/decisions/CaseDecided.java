package org.patientforum.moderation.decisions;

import org.patientforum.reporting.ReportTarget;

/**
 * A moderator decided a case.
 *
 * @param aboutId the member it is about; null for a message to staff
 */
public record CaseDecided(long caseId, long decisionId, ReportTarget target, Long aboutId) {}
