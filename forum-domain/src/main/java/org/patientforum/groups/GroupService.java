package org.patientforum.groups;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/** Creates and maintains groups. Reserved for administrators; everybody may see the list of groups. */
@Stateless
public class GroupService {

    private Groups groups;
    private Clock clock;
    private AuditTrail audit;

    protected GroupService() {}

    @Inject
    public GroupService(Groups groups, Clock clock, AuditTrail audit) {
        this.groups = groups;
        this.clock = clock;
        this.audit = audit;
    }

    /** Creates a group at the end of the order and returns its id. Throws GroupNameTaken or InvalidInput. */
    @RolesAllowed("administrator")
    public long create(long actorId, GroupWording wording) {
        validate(wording);
        groups.requireFreeName(Group.nameKey(wording.name()), -1);
        long id = groups.add(new Group(wording, groups.nextPosition(), clock.instant()));
        record(actorId, AuditAction.GROUP_CREATED, id);
        return id;
    }

    /** Changes a group's name, description and mail name. Throws ChangedMeanwhile if its version differs from the given one. */
    @RolesAllowed("administrator")
    public void reword(long actorId, long groupId, int version, GroupWording wording) {
        validate(wording);
        groups.requireFreeName(Group.nameKey(wording.name()), groupId);
        Group group = groups.locked(groupId);
        if (group.version() != version) {
            throw new ChangedMeanwhile("groupChangedMeanwhile");
        }
        group.reword(wording);
        record(actorId, AuditAction.GROUP_REWORDED, groupId);
    }

    /** Archives a group, which makes it read-only, or reopens it. */
    @RolesAllowed("administrator")
    public void archive(long actorId, long groupId, boolean archived) {
        groups.locked(groupId).archive(archived);
        record(actorId, archived ? AuditAction.GROUP_ARCHIVED : AuditAction.GROUP_OPENED, groupId);
    }

    /** Switches on or off that each post in the group is held for review. */
    @RolesAllowed("administrator")
    public void hold(long actorId, long groupId, boolean posts) {
        groups.locked(groupId).hold(posts);
        record(actorId, posts ? AuditAction.GROUP_HOLDING : AuditAction.GROUP_NOT_HOLDING, groupId);
    }

    /** Sets the order of the groups on all pages. */
    @RolesAllowed("administrator")
    public void order(long actorId, List<Long> groupIds) {
        for (int i = 0; i < groupIds.size(); i++) {
            groups.locked(groupIds.get(i)).moveTo(i + 1);
            record(actorId, AuditAction.GROUP_MOVED, groupIds.get(i));
        }
    }

    /** All groups in their order. */
    @PermitAll
    public List<GroupRow> all() {
        return groups.all();
    }

    /** One group. Throws NotFound. */
    @PermitAll
    public GroupRow group(long groupId) {
        return groups.row(groupId);
    }

    /** The group with its row locked, so that discussions are started in it one after the other. Throws NotFound. */
    @RolesAllowed("member")
    public GroupRow lockedForStarting(long groupId) {
        groups.locked(groupId);
        return groups.row(groupId);
    }

    /** Adds to the number of listed discussions of the group; locks its row. */
    @PermitAll
    public void addToDiscussionCount(long groupId, int delta) {
        groups.locked(groupId);
        groups.addToDiscussionCount(groupId, delta);
    }

    private void record(long actorId, AuditAction action, long groupId) {
        audit.record(actorId, action, AuditObject.ofGroup(groupId), "");
    }

    private static void validate(GroupWording wording) {
        requireLength(wording.name(), 80, "name");
        requireLength(wording.description(), 400, "description");
        requireLength(wording.mailName(), 80, "mailName");
    }

    private static void requireLength(String words, int maxLength, String field) {
        if (words == null || words.isBlank() || words.strip().length() > maxLength) {
            throw new InvalidInput("groupWordingRefused." + field, maxLength);
        }
    }
}
