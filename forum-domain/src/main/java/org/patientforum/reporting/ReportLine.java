package org.patientforum.reporting;

import java.time.Instant;

/**
 * A report as shown to staff.
 *
 * @param reporter the reporter's pseudonym; null for a guest
 * @param contact email address that a guest left with a deletion request; null if there is none
 */
public record ReportLine(
        String reference,
        ReportKind kind,
        ReportReason reason,
        DeletionRequester requester,
        String words,
        String reporter,
        String contact,
        Instant madeAt) {}
