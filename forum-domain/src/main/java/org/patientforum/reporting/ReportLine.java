package org.patientforum.reporting;

import java.time.Instant;

/**
 * A report as staff read it.
 *
 * @param reporter the reporter's pseudonym, or null for a guest
 * @param contact the email address that a guest left with a deletion request, or null
 */
public record ReportLine(
        String reference,
        ReportKind kind,
        ReportReason reason,
        DeletionRequester asker,
        String words,
        String reporter,
        String contact,
        Instant madeAt) {}
