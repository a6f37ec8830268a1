package org.patientforum.moderation.decisions;

import org.patientforum.reporting.ReportTarget;

/**
 * A case was decided.
 *
 * @param aboutId the affected member; null for a message to staff
 */
public record CaseDecided(long caseId, long decisionId, ReportTarget target, Long aboutId) {}
