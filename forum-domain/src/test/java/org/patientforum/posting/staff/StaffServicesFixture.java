package org.patientforum.posting.staff;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.patientforum.audit.AuditFixture;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupService;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.posting.Counting;
import org.patientforum.posting.PostCounts;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.Posts;
import org.patientforum.posting.advice.AdviceLinkService;
import org.patientforum.posting.advice.AdviceLinks;
import org.patientforum.posting.events.PostingEvents;
import org.patientforum.posting.events.PostsTransferred;
import org.patientforum.posting.quotes.QuoteSearch;
import org.patientforum.posting.transfers.DiscussionTransfers;
import org.patientforum.posting.transfers.PostTransfers;

/** What staff do to discussions and posts, in plain Java SE on one entity manager; what it tells is heard at once, and kept. */
public final class StaffServicesFixture {

    /** The events fired so far, in their order. */
    public final List<Record> told = new ArrayList<>();

    /** Hears of each event at once. */
    public Consumer<Record> observer = whatHappened -> {};

    public final TendingService tending;
    public final AdviceLinkService advice;

    /** @param observers of posts that were transferred, in the order they hear of it */
    @SafeVarargs
    public StaffServicesFixture(EntityManager em, Clock clock, Consumer<PostsTransferred>... observers) {
        PostingEvents events = new PostingEvents(null) {
            @Override
            public void fire(Record whatHappened) {
                told.add(whatHappened);
                observer.accept(whatHappened);
                if (whatHappened instanceof PostsTransferred transferred) {
                    List.of(observers).forEach(observer -> observer.accept(transferred));
                }
            }
        };
        Posts posts = new Posts(em);
        PostCounts tallies = new PostCounts(em);
        PostTransfers transfers = new PostTransfers(em);
        DiscussionTransfers.Telling telling = new DiscussionTransfers.Telling(events, clock);
        GroupService groups = GroupServiceFixture.service(em, clock);
        AuditTrail audit = AuditFixture.trail(em, clock);
        Counting counting = new Counting(posts, tallies, groups);
        DiscussionTransfers transferring = new DiscussionTransfers(posts, transfers, counting, groups, telling, audit);
        tending = new TendingService(
                new DiscussionModeration(posts, groups, telling, audit),
                transferring,
                new PostRedaction(posts, new AdviceLinks(em), PostingFixture.redacted(em), telling, audit),
                new StaffDiscussionQueries(posts, transfers, tallies, transferring, new QuoteSearch(em, posts), audit),
                new TendingRights(em, GroupServiceFixture.rights(em, clock)));
        advice = new AdviceLinkService(new AdviceLinks(em), audit, clock);
    }
}
