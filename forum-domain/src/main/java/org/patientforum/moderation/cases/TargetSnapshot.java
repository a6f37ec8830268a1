package org.patientforum.moderation.cases;

import org.patientforum.reporting.ReportTarget;

/**
 * The present content of a case's target.
 *
 * @param groupId group of the target; null for a member or message
 * @param aboutId author of the target, or the reported member; null for a message
 * @param title the discussion's title or the member's pseudonym; empty for a message
 * @param html sanitised; empty for a member or message
 */
public record TargetSnapshot(
        ReportTarget target, Long groupId, Long aboutId, String title, String markdown, String html) {}
