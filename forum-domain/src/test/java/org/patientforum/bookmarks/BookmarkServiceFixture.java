package org.patientforum.bookmarks;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.reading.excerpts.PostExcerptsFixture;
import org.patientforum.shared.ratelimits.RateLimitsFixture;

/** The bookmark service in plain Java SE. */
public final class BookmarkServiceFixture {

    private BookmarkServiceFixture() {}

    public static BookmarkService service(EntityManager em, Clock clock) {
        return new BookmarkService(
                new Bookmarks(em), PostExcerptsFixture.service(em), RateLimitsFixture.in(em, clock), clock);
    }
}
