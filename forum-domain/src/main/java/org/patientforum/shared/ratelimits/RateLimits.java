package org.patientforum.shared.ratelimits;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.patientforum.shared.crypto.SiteKeys;

/** Enforces rate limits. Counts in the database, so that all nodes share the limits; subjects are stored as keyed hashes. */
@Stateless
public class RateLimits {

    private static final Duration MAX_WINDOW = Duration.ofDays(1);
    private static final Duration MAX_WAIT = Duration.ofMinutes(15);
    private static final int MAX_DOUBLINGS = 4;
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(1);

    private RateLimitHits hits;
    private SiteKeys keys;
    private Clock clock;

    protected RateLimits() {}

    @Inject
    public RateLimits(RateLimitHits hits, SiteKeys keys, Clock clock) {
        this.hits = hits;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Counts an action. Throws RateLimitExceeded with the minutes to wait.
     *
     * @param subject the counted party: a member's id, a network address…
     */
    @PermitAll
    public void check(RateLimit kind, String subject) {
        count(kind, hash(kind, subject));
    }

    private void count(RateLimit kind, String hash) {
        Instant now = clock.instant();
        List<Instant> latest = hits.latest(kind, hash, within(kind.window(), now), kind.limit());
        if (latest.size() >= kind.limit()) {
            Instant oldest = latest.getLast();
            throw new RateLimitExceeded(kind, Duration.between(now, oldest.plus(kind.window())));
        }
        hits.add(new RateLimitHit(kind, hash, now));
    }

    /**
     * Counts an action like {@link #check(RateLimit, String)}, but serialises concurrent requests of one subject. The hit stays
     * counted even if the caller's transaction rolls back.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void checkInTurn(RateLimit kind, String subject) {
        String hash = hash(kind, subject);
        hits.lock(hash);
        count(kind, hash);
    }

    /** Counts an action in a short and a long window. Throws RateLimitExceeded, and counts nothing, if either is exceeded. */
    @PermitAll
    public void check(RateLimit shortTerm, RateLimit longTerm, String subject) {
        check(shortTerm, subject);
        check(longTerm, subject);
    }

    /**
     * Counts an action; beyond the limit each one has to wait longer than the last: 1, 2, 4… up to 15 minutes. Nobody is locked
     * out: refused attempts are not counted. Concurrent requests of one subject are serialised.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void checkGrowing(RateLimit kind, String subject) {
        Instant now = clock.instant();
        String hash = hash(kind, subject);
        hits.lock(hash);
        List<Instant> latest = hits.latest(kind, hash, within(MAX_WINDOW, now), kind.limit() + MAX_DOUBLINGS);
        if (latest.size() >= kind.limit()) {
            Instant allowedAt = latest.getFirst().plus(waitAfter(latest.size() - kind.limit()));
            if (now.isBefore(allowedAt)) {
                throw new RateLimitExceeded(kind, Duration.between(now, allowedAt));
            }
        }
        hits.add(new RateLimitHit(kind, hash, now));
    }

    /**
     * The period of a window. Ignores hits in the future, which a wrong clock has written: they would lock out the subject until
     * then.
     */
    private static RateLimitHits.Between within(Duration window, Instant now) {
        return new RateLimitHits.Between(now.minus(window), now.plus(MAX_CLOCK_SKEW));
    }

    private static Duration waitAfter(int beyond) {
        Duration wait = Duration.ofMinutes(1L << beyond);
        return wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait;
    }

    /** Deletes the hits of a subject after success. */
    @PermitAll
    public void reset(RateLimit kind, String subject) {
        hits.deleteAll(kind, hash(kind, subject));
    }

    /** Deletes the latest hit of a subject, which need not have been counted. */
    @PermitAll
    public void release(RateLimit kind, String subject) {
        hits.deleteLatest(kind, hash(kind, subject));
    }

    /**
     * Deletes hits that no limit considers any more.
     *
     * @return the number of deleted hits
     */
    @PermitAll
    public int deleteExpired() {
        return hits.deleteBefore(clock.instant().minus(MAX_WINDOW));
    }

    private String hash(RateLimit kind, String subject) {
        return keys.signature("attempts").of(kind.name(), subject);
    }
}
