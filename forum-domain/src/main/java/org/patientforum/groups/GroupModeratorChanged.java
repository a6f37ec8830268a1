package org.patientforum.groups;

/** An administrator chose somebody to look after a group, or no longer. */
public record GroupModeratorChanged(long groupId, long memberId, long actorId, boolean chosen) {}
