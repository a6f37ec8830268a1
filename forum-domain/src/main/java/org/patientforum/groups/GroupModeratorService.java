package org.patientforum.groups;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.Pseudonym;

/** Appoints moderators of single groups. Takes effect with the member's next request. */
@Stateless
public class GroupModeratorService {

    private Groups groups;
    private GroupModerators moderators;
    private AuditTrail audit;
    private Clock clock;

    protected GroupModeratorService() {}

    @Inject
    public GroupModeratorService(Groups groups, GroupModerators moderators, AuditTrail audit, Clock clock) {
        this.groups = groups;
        this.moderators = moderators;
        this.audit = audit;
        this.clock = clock;
    }

    /** The group's moderators, without moderators of the whole forum. */
    @RolesAllowed("moderator")
    public List<GroupModeratorRow> of(long groupId) {
        return moderators.of(groupId);
    }

    /**
     * Appoints a member by pseudonym; has no effect on a member who already moderates the group. Throws GroupModeratorUnknown, or
     * NotFound for an unknown group.
     */
    @RolesAllowed("administrator")
    public void choose(long actorId, long groupId, String pseudonym) {
        groups.locked(groupId);
        long memberId = Pseudonym.keyOf(pseudonym == null ? "" : pseudonym)
                .flatMap(moderators::member)
                .orElseThrow(GroupModeratorUnknown::new);
        if (!moderators.groupsOf(memberId).contains(groupId)) {
            moderators.add(new GroupModerator(groupId, memberId, actorId, clock.instant()));
            record(actorId, AuditAction.GROUP_MODERATOR_CHOSEN, groupId, memberId);
        }
    }

    /** Removes a moderator from the group; has no effect on other members. */
    @RolesAllowed("administrator")
    public void remove(long actorId, long groupId, long memberId) {
        groups.locked(groupId);
        if (moderators.remove(groupId, memberId) > 0) {
            record(actorId, AuditAction.GROUP_MODERATOR_REMOVED, groupId, memberId);
        }
    }

    private void record(long actorId, AuditAction action, long groupId, long memberId) {
        audit.record(actorId, action, AuditObject.ofGroup(groupId), "member=" + memberId);
    }
}
