package org.patientforum.groups;

/** Somebody who looks after a group. */
public record GroupModeratorRow(long memberId, String pseudonym) {}
