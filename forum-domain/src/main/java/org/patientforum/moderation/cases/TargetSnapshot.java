package org.patientforum.moderation.cases;

import org.patientforum.reporting.ReportTarget;

/**
 * What a case is about, as it is now.
 *
 * @param groupId the group it stands in; null for a member and a message
 * @param aboutId who wrote it, or the member it is; null for a message
 * @param title the discussion's title or the member's pseudonym; empty for a message
 * @param html sanitised; empty for a member and a message
 */
public record TargetSnapshot(
        ReportTarget target, Long groupId, Long aboutId, String title, String markdown, String html) {}
