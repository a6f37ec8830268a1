package org.patientforum.posting.advice;

/** A page of approved advice, as listed for staff. */
public record AdviceLinkRow(long id, String title, String address, boolean archived, int version) {}
