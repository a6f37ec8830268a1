package org.patientforum.wordfilter;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.audit.AuditFixture;

/** Watched words in plain Java SE, on one entity manager. */
public final class WordFilterFixture {

    private WordFilterFixture() {}

    /** A word filter as on a node that has just started. */
    public static WordFilter filter(EntityManager em) {
        return new WordFilter(new WatchedWords(em), new WordMatcherCache());
    }

    /** The administrators' service. */
    public static WatchedWordService service(EntityManager em, Clock clock) {
        return new WatchedWordService(new WatchedWords(em), filter(em), AuditFixture.trail(em, clock), clock);
    }

    /** The service that imports lists. */
    public static WordImportService imports(EntityManager em, Clock clock) {
        return new WordImportService(new WatchedWords(em), AuditFixture.trail(em, clock), clock);
    }
}
