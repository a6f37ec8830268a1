package org.patientforum.members;

/** An administrator published new terms; members are asked to agree before they take part again. */
public record TermsPublished(int version, long actorId) {}
