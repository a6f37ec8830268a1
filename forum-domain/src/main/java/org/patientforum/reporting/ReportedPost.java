package org.patientforum.reporting;

import org.patientforum.posting.PostPlace;

/**
 * The post a report is about, as the report page shows it.
 *
 * @param author pseudonym
 * @param excerpt the beginning of the text, at most 200 characters
 */
public record ReportedPost(PostPlace place, String author, String excerpt) {}
