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
import org.patientforum.posting.authoring.SentForms;
import org.patientforum.posting.authoring.WritingRights;
import org.patientforum.posting.drafts.DraftService;
import org.patientforum.posting.drafts.Drafts;
import org.patientforum.posting.events.PostingEvents;
import org.patientforum.posting.review.HeldPostPublisher;
import org.patientforum.posting.review.HeldPostService;
import org.patientforum.posting.review.HeldPosts;
import org.patientforum.posting.staff.PostModerationService;
import org.patientforum.wordfilter.WordFilterFixture;

/** The posting services in plain Java SE, on one entity manager; what they tell is kept to look at. */
public final class PostingServicesFixture {

    /** The events fired so far, in their order. */
    public final List<Record> told = new ArrayList<>();

    /** Hears of each event at once. */
    public Consumer<Record> observer = whatHappened -> {};

    public final PostingService posting;
    public final PostModerationService stewardship;
    public final DraftService drafts;

    public final HeldPostService held;

    private final EntityManager em;

    public PostingServicesFixture(EntityManager em, Clock clock) {
        this(em, clock, 0);
    }

    /** @param firstPosts how many first posts of a newcomer wait */
    public PostingServicesFixture(EntityManager em, Clock clock, int firstPosts) {
        this.em = em;
        PostingEvents events = new PostingEvents(null) {
            @Override
            public void fire(Record whatHappened) {
                told.add(whatHappened);
                observer.accept(whatHappened);
            }
        };
        Posts posts = new Posts(em);
        GroupService groups = GroupServiceFixture.service(em, clock);
        AuditTrail audit = AuditFixture.trail(em, clock);
        Counting counting = new Counting(posts, new PostCounts(em), groups);
        Participation participation = ParticipationFixture.participation(em, clock);
        Screening screening = new Screening(WordFilterFixture.filter(em), participation, posts, () -> firstPosts);
        posting = new PostingService(
                posts,
                groups,
                new WritingRights(participation, screening),
                new PostPublisher(posts, counting, events, new SentForms(em, clock), clock),
                new AuthorEdits(posts, counting, events, PostingFixture.redacted(em), clock));
        HeldPostPublisher publication = new HeldPostPublisher(counting, events, PostingFixture.redacted(em), clock);
        stewardship = new PostModerationService(
                posts, publication, events, GroupServiceFixture.rights(em, clock), counting, audit);
        held = new HeldPostService(
                posts, new HeldPosts(em, GroupServiceFixture.rights(em, clock)), publication, events, audit, clock);
        drafts = new DraftService(new Drafts(em), clock);
    }

    /** The author changes the post as it is now. */
    public PostPlace edit(long actorId, long postId, String text) {
        return posting.edit(
                actorId, postId, text, posting.waitingSnapshot(postId).fingerprint());
    }

    /** A moderator of the whole forum. */
    public long moderator() {
        return GroupServiceFixture.moderator(em);
    }
}
