package org.patientforum.reading;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.posting.events.PostsTransferred;
import org.patientforum.reading.news.UnreadNewsQueries;
import org.patientforum.reading.news.UnreadNewsService;
import org.patientforum.reading.quoting.Quotes;
import org.patientforum.reading.quoting.QuotingService;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.storage.StorageGuard;

/** The reading feature put together in plain Java, for tests of the features that build on it. */
public final class ReadingFixture {

    private ReadingFixture() {}

    public static ReadingService service(EntityManager em, Clock clock) {
        return new ReadingService(
                new DiscussionPageQueries(em), new PageCache(), new Visibility(true), progress(em, clock));
    }

    /** The same; whoever keeps something by reading positions hears of them. */
    public static ReadingService service(EntityManager em, Clock clock, Consumer<DiscussionRead> reader) {
        ReadingProgress progress = new ReadingProgress(
                new DiscussionPageQueries(em),
                new FiredEvents<>(reader),
                clock,
                new StorageGuard(() -> Long.MAX_VALUE, 1));
        return new ReadingService(new DiscussionPageQueries(em), new PageCache(), new Visibility(true), progress);
    }

    /** The lists that readers browse. */
    public static BrowsingService browsing(EntityManager em, Clock clock) {
        return new BrowsingService(
                new DiscussionListQueries(em), GroupServiceFixture.service(em, clock), new Visibility(true), clock);
    }

    /** What members have missed. */
    public static UnreadNewsService catchingUp(EntityManager em) {
        return new UnreadNewsService(new UnreadNewsQueries(em));
    }

    /** What mails may quote. */
    public static QuotingService quoting(EntityManager em) {
        return new QuotingService(new Quotes(em), new Visibility(true));
    }

    /** Keeps reading positions when posts go into another discussion. */
    public static Consumer<PostsTransferred> carried(EntityManager em) {
        return new ReadingPositionTransfer(em)::postsTransferred;
    }

    static ReadingProgress progress(EntityManager em, Clock clock) {
        return new ReadingProgress(
                new DiscussionPageQueries(em), new FiredEvents<>(), clock, new StorageGuard(() -> Long.MAX_VALUE, 1));
    }

    /** Makes the member have read the discussion as far as this post. */
    public static void readUpTo(EntityManager em, long memberId, long discussionId, int number, Clock clock) {
        new DiscussionPageQueries(em).reach(memberId, discussionId, number, clock.instant());
        em.flush();
    }
}
