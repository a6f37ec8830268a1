package org.patientforum.posting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.patientforum.audit.AuditFixture;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupService;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.members.ParticipationFixture;
import org.patientforum.members.terms.Participation;
import org.patientforum.posting.authoring.AuthorEdits;
import org.patientforum.posting.authoring.PostPublisher;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.authoring.Screening;
import org.patientforum.posting.authoring.Submissions;
import org.patientforum.posting.drafts.DraftService;
import org.patientforum.posting.drafts.Drafts;
import org.patientforum.posting.review.HeldPostPublisher;
import org.patientforum.posting.review.HeldPostService;
import org.patientforum.posting.review.HeldPosts;
import org.patientforum.posting.staff.DiscussionModerationService;
import org.patientforum.posting.staff.PostModerationService;
import org.patientforum.shared.FiredEvents;
import org.patientforum.wordfilter.WordFilterFixture;

/** The posting services in plain Java SE on one entity manager; records the fired events. */
public final class PostingServicesFixture {

    /** The fired events, in order. */
    public final List<Record> firedEvents = new ArrayList<>();

    /** Observes each event synchronously. */
    public Consumer<Record> observer = whatHappened -> {};

    public final PostingService posting;
    public final PostModerationService moderation;
    public final DiscussionModerationService discussions;
    public final EngagementService engagement;
    public final DraftService drafts;

    public final HeldPostService held;

    private final EntityManager em;

    public PostingServicesFixture(EntityManager em, Clock clock) {
        this(em, clock, 0);
    }

    /** @param firstPosts number of posts by a new member that are held */
    public PostingServicesFixture(EntityManager em, Clock clock, int firstPosts) {
        this.em = em;
        FiredEvents<Object> events = new FiredEvents<>(event -> {
            firedEvents.add((Record) event);
            observer.accept((Record) event);
        });
        Posts posts = new Posts(em);
        GroupService groups = GroupServiceFixture.service(em, clock);
        AuditTrail audit = AuditFixture.trail(em, clock);
        DiscussionCounter counter = new DiscussionCounter(posts, new PostCounts(em), groups);
        Participation participation = ParticipationFixture.participation(em, clock);
        Screening screening = new Screening(WordFilterFixture.filter(em), participation, posts, () -> firstPosts);
        posting = new PostingService(
                posts,
                groups,
                participation,
                screening,
                new Submissions(em, clock),
                new PostPublisher(posts, counter, events, clock),
                new AuthorEdits(posts, counter, events, PostingFixture.redacted(em), clock));
        HeldPostPublisher publisher = new HeldPostPublisher(counter, events, clock);
        moderation = new PostModerationService(
                posts,
                publisher,
                counter,
                PostingFixture.redacted(em),
                GroupServiceFixture.rights(em, clock),
                events,
                clock);
        discussions = new DiscussionModerationService(
                posts, groups, GroupServiceFixture.rights(em, clock), events, audit, clock);
        engagement = new EngagementService(posts, new PostCounts(em));
        held = new HeldPostService(
                posts, new HeldPosts(em, GroupServiceFixture.rights(em, clock)), publisher, events, audit, clock);
        drafts = new DraftService(new Drafts(em), clock);
    }

    /** Edits the current text of the post. */
    public PostLocation edit(long actorId, long postId, String text) {
        return posting.edit(
                actorId, postId, text, posting.pendingSnapshot(postId).fingerprint());
    }

    /** A moderator of all groups. */
    public long moderator() {
        return GroupServiceFixture.moderator(em);
    }
}
