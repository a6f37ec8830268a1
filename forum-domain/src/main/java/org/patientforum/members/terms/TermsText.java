package org.patientforum.members.terms;

import java.time.Instant;

/**
 * One version of the terms of use, to read.
 *
 * @param html the text as safe HTML
 */
public record TermsText(int version, String html, Instant validFrom) {}
