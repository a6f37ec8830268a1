package org.patientforum.groups;

/** A moderator of a group. */
public record GroupModeratorRow(long memberId, String pseudonym) {}
