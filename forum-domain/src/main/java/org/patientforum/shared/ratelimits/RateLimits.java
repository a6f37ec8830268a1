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

/**
 * Holds people to what may be done only so often. Counted in the database, so that all nodes count together; whoever is
 * counted is kept as a keyed hash.
 */
@Stateless
public class RateLimits {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 4;
    private static final Duration NODES_DIFFER_BY = Duration.ofMinutes(1);

    private RateLimitHits attempts;
    private SiteKeys keys;
    private Clock clock;

    protected RateLimits() {}

    @Inject
    public RateLimits(RateLimitHits attempts, SiteKeys keys, Clock clock) {
        this.attempts = attempts;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Counts one more, or throws RateLimitExceeded with the minutes to wait.
     *
     * @param subject who is counted: a member's id, an address…
     */
    @PermitAll
    public void check(RateLimit kind, String subject) {
        count(kind, hash(kind, subject));
    }

    private void count(RateLimit kind, String hash) {
        Instant now = clock.instant();
        List<Instant> latest = attempts.latest(kind, hash, within(kind.window(), now), kind.times());
        if (latest.size() >= kind.times()) {
            Instant oldest = latest.getLast();
            throw new RateLimitExceeded(kind, Duration.between(now, oldest.plus(kind.window())));
        }
        attempts.add(new RateLimitHit(kind, hash, now));
    }

    /**
     * The same for what must not be exceeded by requests that come at the same moment: one after the other is counted. It stays counted, whatever becomes of
     * what the caller does.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void checkInTurn(RateLimit kind, String subject) {
        String hash = hash(kind, subject);
        attempts.takeTurn(hash);
        count(kind, hash);
    }

    /** Counts one more for a short time and for a longer one; throws RateLimitExceeded, and counts nothing, if there were too many in either. */
    @PermitAll
    public void check(RateLimit shortly, RateLimit daily, String subject) {
        check(shortly, subject);
        check(daily, subject);
    }

    /**
     * Counts one more where each one beyond the limit has to wait longer than the last: 1, 2, 4… up to 15 minutes. Nobody is
     * locked out: what is tried while waiting does not count. Many that come at the same moment are counted one after the other.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void checkGrowing(RateLimit kind, String subject) {
        Instant now = clock.instant();
        String hash = hash(kind, subject);
        attempts.takeTurn(hash);
        List<Instant> latest = attempts.latest(kind, hash, within(LONGEST_WINDOW, now), kind.times() + MOST_DOUBLINGS);
        if (latest.size() >= kind.times()) {
            Instant free = latest.getFirst().plus(waitAfter(latest.size() - kind.times()));
            if (now.isBefore(free)) {
                throw new RateLimitExceeded(kind, Duration.between(now, free));
            }
        }
        attempts.add(new RateLimitHit(kind, hash, now));
    }

    /** What a clock that was wrong has stamped as yet to come counts for nothing: it would lock people out until then. */
    private static RateLimitHits.Between within(Duration window, Instant now) {
        return new RateLimitHits.Between(now.minus(window), now.plus(NODES_DIFFER_BY));
    }

    private static Duration waitAfter(int beyond) {
        Duration wait = Duration.ofMinutes(1L << beyond);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Forgets what was counted: it succeeded. */
    @PermitAll
    public void forget(RateLimit kind, String subject) {
        attempts.remove(kind, hash(kind, subject));
    }

    /** Takes the latest one back: it need not have been counted. */
    @PermitAll
    public void takeBack(RateLimit kind, String subject) {
        attempts.removeLatest(kind, hash(kind, subject));
    }

    /** Removes what no limit looks at any more; gives how many. */
    @PermitAll
    public int removeOld() {
        return attempts.removeBefore(clock.instant().minus(LONGEST_WINDOW));
    }

    private String hash(RateLimit kind, String subject) {
        return keys.signature("attempts").of(kind.name(), subject);
    }
}
