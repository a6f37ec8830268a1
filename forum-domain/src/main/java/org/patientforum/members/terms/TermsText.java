package org.patientforum.members.terms;

import java.time.Instant;

/**
 * One version of the terms of use for reading.
 *
 * @param html sanitised HTML
 */
public record TermsText(int version, String html, Instant validFrom) {}
