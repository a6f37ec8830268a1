package org.patientforum.reporting;

import java.time.Instant;

/**
 * What the confirmation page of a report may tell.
 *
 * @param madeAt when it was made; null if the page tells nothing but the reference
 */
public record ReceivedReport(String reference, NextStep nextStep, Instant madeAt) {}
