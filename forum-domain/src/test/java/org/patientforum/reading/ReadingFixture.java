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

/** The reading feature in plain Java, for tests of the features that build on it. */
public final class ReadingFixture {

    private ReadingFixture() {}

    public static ReadingService service(EntityManager em, Clock clock) {
        return new ReadingService(
                new DiscussionPageQueries(em), new PageCache(), new Visibility(true), progress(em, clock));
    }

    /** The same, with an observer of reading positions. */
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

    /** The service for unread news. */
    public static UnreadNewsService unreadNews(EntityManager em) {
        return new UnreadNewsService(new UnreadNewsQueries(em));
    }

    /** The service for quotes in mails. */
    public static QuotingService quoting(EntityManager em) {
        return new QuotingService(new Quotes(em), new Visibility(true));
    }

    /** Transfers reading positions when posts move to another discussion. */
    public static Consumer<PostsTransferred> positionTransfer(EntityManager em) {
        return new ReadingPositionTransfer(em)::postsTransferred;
    }

    static ReadingProgress progress(EntityManager em, Clock clock) {
        return new ReadingProgress(
                new DiscussionPageQueries(em), new FiredEvents<>(), clock, new StorageGuard(() -> Long.MAX_VALUE, 1));
    }

    /** Sets the member's position in the discussion to this post. */
    public static void readUpTo(EntityManager em, long memberId, long discussionId, int number, Clock clock) {
        new DiscussionPageQueries(em).advancePosition(memberId, discussionId, number, clock.instant());
        em.flush();
    }
}
