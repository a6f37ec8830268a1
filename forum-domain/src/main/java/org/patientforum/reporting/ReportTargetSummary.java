package org.patientforum.reporting;

/**
 * The target of a report as shown on the report page.
 *
 * @param number number of a post in its discussion; null for other kinds
 * @param title title of a discussion; null for other kinds
 * @param pseudonym the author's or reported member's pseudonym
 * @param excerpt beginning of the text, at most 200 characters; empty for a member
 */
public record ReportTargetSummary(
        ReportTarget target, Integer number, String title, String pseudonym, String excerpt) {}
