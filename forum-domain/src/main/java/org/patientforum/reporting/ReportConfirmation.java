package org.patientforum.reporting;

import java.time.Instant;

/**
 * The content of the confirmation page of a report.
 *
 * @param madeAt when it was made; null if the page shows only the reference
 */
public record ReportConfirmation(String reference, NextStep nextStep, Instant madeAt) {}
