package org.patientforum.members.terms;

import java.io.Serializable;
import java.time.Instant;

/** A version of the terms in the list of all versions. */
public record TermsVersion(int version, Instant validFrom) implements Serializable {}
