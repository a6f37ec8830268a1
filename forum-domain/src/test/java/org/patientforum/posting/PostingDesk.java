package org.patientforum.posting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.patientforum.audit.AuditForTests;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupDesk;
import org.patientforum.groups.GroupService;
import org.patientforum.members.Participation;
import org.patientforum.members.ParticipationDesk;
import org.patientforum.watching.WatchDesk;

/** The posting services in plain Java SE, on one entity manager; what they tell is kept to look at. */
public final class PostingDesk {

    /** The events fired so far, in their order. */
    public final List<Record> told = new ArrayList<>();

    /** Hears of each event at once. */
    public Consumer<Record> observer = whatHappened -> {};

    public final PostingService posting;
    public final StewardshipService stewardship;
    public final DraftService drafts;

    public final HeldPostService held;

    private final EntityManager em;

    public PostingDesk(EntityManager em, Clock clock) {
        this(em, clock, 0);
    }

    /** @param firstPosts how many first posts of a newcomer wait */
    public PostingDesk(EntityManager em, Clock clock, int firstPosts) {
        this.em = em;
        PostingEvents events = new PostingEvents(null) {
            @Override
            void fire(Record whatHappened) {
                told.add(whatHappened);
                observer.accept(whatHappened);
            }
        };
        Posts posts = new Posts(em);
        GroupService groups = GroupDesk.service(em, clock);
        AuditTrail audit = AuditForTests.trail(em, clock);
        Counting counting = new Counting(posts, new Tallies(em), groups);
        Participation participation = ParticipationDesk.participation(em, clock);
        Screening screening = new Screening(WatchDesk.watch(em), participation, posts, () -> firstPosts);
        posting = new PostingService(
                posts,
                groups,
                new WritingRights(participation, screening),
                new NewPosts(posts, counting, events, new SentForms(em, clock), clock),
                new OwnChanges(posts, counting, events, PostingForTests.redacted(em), clock));
        Publication publication = new Publication(counting, events, PostingForTests.redacted(em), clock);
        stewardship = new StewardshipService(posts, publication, events, GroupDesk.rights(em, clock), counting, audit);
        held = new HeldPostService(
                posts, new HeldPosts(em, GroupDesk.rights(em, clock)), publication, events, audit, clock);
        drafts = new DraftService(new Drafts(em), clock);
    }

    /** The author changes the post as it is now. */
    public PostPlace edit(long actorId, long postId, String text) {
        return posting.edit(
                actorId, postId, text, posting.waitingSnapshot(postId).fingerprint());
    }

    /** A moderator of the whole forum. */
    public long moderator() {
        return GroupDesk.moderator(em);
    }
}
