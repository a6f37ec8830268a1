package org.patientforum.members;

/** An administrator gave a member another role. */
public record RoleChanged(long memberId, long actorId, Role from, Role to) {}
