package org.patientforum.reporting;

/**
 * What a report is about, as the report page shows it.
 *
 * @param number of a post in its discussion; null for anything else
 * @param title of a discussion; null for anything else
 * @param pseudonym of who wrote it, or of the member it is
 * @param excerpt the beginning of the text, at most 200 characters; empty for a member
 */
public record ReportedThing(ReportTarget target, Integer number, String title, String pseudonym, String excerpt) {}
