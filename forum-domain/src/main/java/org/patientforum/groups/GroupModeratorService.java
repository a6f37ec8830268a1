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

/** Administrators choose who looks after one group. It counts from the member's next request on. */
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

    /** Who looks after the group, besides moderators of the whole forum. */
    @RolesAllowed("moderator")
    public List<GroupModeratorRow> of(long groupId) {
        return moderators.of(groupId);
    }

    /** Chooses a member by their name; chosen before, nothing changes. Throws GroupModeratorUnknown, NotFound for no such group. */
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

    /** Chooses the member no longer. Who was not chosen stays so. */
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
