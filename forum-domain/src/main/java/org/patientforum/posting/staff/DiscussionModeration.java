package org.patientforum.posting.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.Posts;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.events.DiscussionModerated.Change;
import org.patientforum.posting.text.PostInput;
import org.patientforum.posting.transfers.DiscussionTransfers;
import org.patientforum.posting.transfers.TransferRefused;
import org.patientforum.shared.validation.InvalidInput;

/** What staff do to one discussion where it stands: move, close, delete, and change the states of several posts at once. */
@Dependent
public class DiscussionModeration {

    static final int LONGEST_REASON = 400;

    private final Posts posts;
    private final GroupService groups;
    private final DiscussionTransfers.Telling telling;
    private final AuditTrail audit;

    @Inject
    public DiscussionModeration(
            Posts posts, GroupService groups, DiscussionTransfers.Telling telling, AuditTrail audit) {
        this.posts = posts;
        this.groups = groups;
        this.telling = telling;
        this.audit = audit;
    }

    /** Puts a discussion into another group. Followers, numbers and positions stay; who follows the new group hears of what comes now. */
    void move(long actorId, long discussionId, long groupId) {
        Discussion discussion = posts.lockedDiscussion(discussionId);
        requireStands(discussion);
        long from = discussion.groupId();
        if (from == groupId) {
            return;
        }
        Stream.of(from, groupId).sorted().forEach(groups::lockedForStarting);
        if (groups.group(groupId).archived()) {
            throw new GroupArchived();
        }
        if (discussion.listed()) {
            groups.addToDiscussionCount(from, -1);
            groups.addToDiscussionCount(groupId, 1);
        }
        discussion.moveTo(groupId, telling.now());
        telling.fire(new DiscussionModerated(discussionId, Change.MOVED));
        record(actorId, AuditAction.DISCUSSION_MOVED, discussionId, "from=%d to=%d".formatted(from, groupId));
    }

    /** Closes a discussion with a reason that readers see. Throws InvalidInput if it is missing or too long. */
    void close(long actorId, long discussionId, String typedReason) {
        String reason = PostInput.clean(typedReason).replaceAll("\\s+", " ").strip();
        if (reason.isEmpty()) {
            throw new InvalidInput("closeReason.missing", LONGEST_REASON);
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("closeReason.tooLong", LONGEST_REASON);
        }
        posts.lockedDiscussion(discussionId).close(true, reason);
        telling.fire(new DiscussionModerated(discussionId, Change.CLOSED));
        record(actorId, AuditAction.DISCUSSION_CLOSED, discussionId, "reason=" + reason);
    }

    void open(long actorId, long discussionId) {
        posts.lockedDiscussion(discussionId).close(false, null);
        telling.fire(new DiscussionModerated(discussionId, Change.OPENED));
        record(actorId, AuditAction.DISCUSSION_OPENED, discussionId, "");
    }

    static void requireStands(Discussion discussion) {
        if (discussion.mergedInto() != null) {
            throw new TransferRefused("gone");
        }
        if (discussion.unpublished()) {
            throw new TransferRefused("waits");
        }
    }

    private void record(long actorId, AuditAction action, long discussionId, String details) {
        audit.record(actorId, action, AuditObject.ofDiscussion(discussionId), details);
    }
}
