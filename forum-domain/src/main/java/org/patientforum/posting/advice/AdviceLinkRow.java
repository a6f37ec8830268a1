package org.patientforum.posting.advice;

/** An approved page with advice, as staff see it. */
public record AdviceLinkRow(long id, String title, String address, boolean archived, int version) {}
