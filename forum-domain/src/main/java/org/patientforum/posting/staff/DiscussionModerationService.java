package org.patientforum.posting.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupService;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.Posts;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.events.DiscussionModerated.Change;
import org.patientforum.posting.text.PostInput;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Staff actions on whole discussions: move, close, reopen, pin. Each is recorded in the audit trail. Group moderators may close and reopen
 * discussions of their own groups; to them, all other discussions do not exist.
 */
@Stateless
public class DiscussionModerationService {

    private static final int MAX_REASON_LENGTH = 400;

    private Posts posts;
    private GroupService groups;
    private ModeratorRights rights;
    private Event<Object> events;
    private AuditTrail audit;
    private Clock clock;

    protected DiscussionModerationService() {}

    @Inject
    public DiscussionModerationService(
            Posts posts,
            GroupService groups,
            ModeratorRights rights,
            Event<Object> events,
            AuditTrail audit,
            Clock clock) {
        this.posts = posts;
        this.groups = groups;
        this.rights = rights;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves a discussion to another group. Its followers, post numbers and reading positions stay; followers of the new group are notified of
     * later posts only. Throws GroupArchived, NotFound, or InvalidInput if the discussion was merged into another one or is held.
     */
    @RolesAllowed("moderator")
    public void move(long actorId, long discussionId, long groupId) {
        Discussion discussion = posts.lockDiscussion(discussionId);
        requireMovable(discussion);
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
        discussion.moveTo(groupId, clock.instant());
        events.fire(new DiscussionModerated(discussionId, Change.MOVED));
        record(actorId, AuditAction.DISCUSSION_MOVED, discussionId, "from=%d to=%d".formatted(from, groupId));
    }

    private static void requireMovable(Discussion discussion) {
        if (discussion.mergedInto() != null) {
            throw new InvalidInput("transfer.deleted");
        }
        if (discussion.unpublished()) {
            throw new InvalidInput("transfer.waits");
        }
    }

    /**
     * Closes a discussion to new replies.
     *
     * @param reason shown to readers, 1 to 400 characters; otherwise InvalidInput is thrown
     */
    @RolesAllowed("groupModerator")
    public void close(long actorId, long discussionId, String reason) {
        requireModerator(actorId, discussionId);
        String line = PostInput.clean(reason).replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            throw new InvalidInput("closeReason.missing", MAX_REASON_LENGTH);
        }
        if (line.length() > MAX_REASON_LENGTH) {
            throw new InvalidInput("closeReason.tooLong", MAX_REASON_LENGTH);
        }
        updateClosed(discussionId, true, line);
        record(actorId, AuditAction.DISCUSSION_CLOSED, discussionId, "reason=" + line);
    }

    /** Reopens a discussion to new replies. */
    @RolesAllowed("groupModerator")
    public void open(long actorId, long discussionId) {
        requireModerator(actorId, discussionId);
        reopen(actorId, discussionId);
    }

    /** Closes a discussion to new replies without a reason, or reopens it. */
    @RolesAllowed("moderator")
    public void setClosed(long actorId, long discussionId, boolean closed) {
        if (closed) {
            updateClosed(discussionId, true, null);
            record(actorId, AuditAction.DISCUSSION_CLOSED, discussionId, "");
        } else {
            reopen(actorId, discussionId);
        }
    }

    /** Pins a discussion to the top of its group's list, or unpins it. */
    @RolesAllowed("moderator")
    public void setPinned(long actorId, long discussionId, boolean pinned) {
        posts.lockDiscussion(discussionId).setPinned(pinned);
        events.fire(new DiscussionModerated(discussionId, pinned ? Change.PINNED : Change.UNPINNED));
        record(actorId, pinned ? AuditAction.DISCUSSION_PINNED : AuditAction.DISCUSSION_UNPINNED, discussionId, "");
    }

    private void reopen(long actorId, long discussionId) {
        updateClosed(discussionId, false, null);
        record(actorId, AuditAction.DISCUSSION_OPENED, discussionId, "");
    }

    private void updateClosed(long discussionId, boolean closed, @Nullable String reason) {
        posts.lockDiscussion(discussionId).setClosed(closed, reason);
        events.fire(new DiscussionModerated(discussionId, closed ? Change.CLOSED : Change.OPENED));
    }

    /** Throws NotFound, as for an unknown discussion, unless the actor moderates its group. Locks nothing. */
    private void requireModerator(long actorId, long discussionId) {
        if (posts.groupOfDiscussion(discussionId)
                .filter(group -> rights.moderates(actorId, group))
                .isEmpty()) {
            throw new NotFound("discussion");
        }
    }

    private void record(long actorId, AuditAction action, long discussionId, String details) {
        audit.record(actorId, action, AuditObject.ofDiscussion(discussionId), details);
    }
}
