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
import org.patientforum.groups.ModeratorRights;
import org.patientforum.posting.DiscussionCounter;
import org.patientforum.posting.PostCounts;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.Posts;
import org.patientforum.posting.advice.AdviceLinkService;
import org.patientforum.posting.advice.AdviceLinks;
import org.patientforum.posting.events.PostsTransferred;
import org.patientforum.posting.quotes.QuoteSearch;
import org.patientforum.posting.transfers.PostTransfers;
import org.patientforum.posting.transfers.TransferService;
import org.patientforum.shared.FiredEvents;

/** The services for staff in plain Java SE on one entity manager; records the fired events. */
public final class StaffServicesFixture {

    /** The fired events, in order. */
    public final List<Record> firedEvents = new ArrayList<>();

    /** Observes each event synchronously. */
    public Consumer<Record> observer = whatHappened -> {};

    public final DiscussionModerationService discussions;
    public final TransferService transfers;
    public final PostRedactionService redaction;
    public final StaffDiscussionQueries queries;
    public final AdviceLinkService advice;

    /** @param observers of transfers, in the order in which they are notified */
    @SafeVarargs
    public StaffServicesFixture(EntityManager em, Clock clock, Consumer<PostsTransferred>... observers) {
        List<Consumer<PostsTransferred>> transferObservers = new ArrayList<>();
        for (Consumer<PostsTransferred> each : observers) {
            transferObservers.add(each);
        }
        FiredEvents<Object> events = new FiredEvents<>(event -> {
            firedEvents.add((Record) event);
            observer.accept((Record) event);
            if (event instanceof PostsTransferred transferred) {
                transferObservers.forEach(each -> each.accept(transferred));
            }
        });
        Posts posts = new Posts(em);
        PostCounts counts = new PostCounts(em);
        PostTransfers postTransfers = new PostTransfers(em);
        GroupService groups = GroupServiceFixture.service(em, clock);
        ModeratorRights rights = GroupServiceFixture.rights(em, clock);
        AuditTrail audit = AuditFixture.trail(em, clock);
        AdviceLinks links = new AdviceLinks(em);
        discussions = new DiscussionModerationService(posts, groups, rights, events, audit, clock);
        transfers = new TransferService(
                posts, postTransfers, new DiscussionCounter(posts, counts, groups), groups, events, audit, clock);
        redaction = new PostRedactionService(posts, links, PostingFixture.redacted(em), rights, events, audit, clock);
        queries = new StaffDiscussionQueries(posts, postTransfers, counts, new QuoteSearch(em, posts), audit);
        advice = new AdviceLinkService(links, audit, clock);
    }
}
