package org.patientforum.members.terms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.Members;
import org.patientforum.members.ReadOnly;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimits;

/** Decides whether a member may take part at this moment. Used by every feature in which members publish. */
@Dependent
public class Participation {

    private static final Duration NEWCOMER_PERIOD = Duration.ofDays(7);

    private final Members members;
    private final TermsVersions terms;
    private final RateLimits limits;
    private final Clock clock;

    @Inject
    public Participation(Members members, TermsVersions terms, RateLimits limits, Clock clock) {
        this.members = members;
        this.terms = terms;
        this.limits = limits;
        this.clock = clock;
    }

    /** Throws NotAllowed if the member is not active, ReadOnly if they are restricted, or TermsNotAgreed. */
    public void require(long memberId) {
        requireParticipant(memberId);
    }

    /** Like {@link #require}, and counts a post. Throws RateLimitExceeded; the limits of newcomers are lower. */
    public void requireForPost(long memberId) {
        MemberProfile member = requireParticipant(memberId);
        if (member.role().staff()) {
            return;
        }
        String subject = Long.toString(memberId);
        if (clock.instant().isBefore(member.joinedAt().plus(NEWCOMER_PERIOD))) {
            limits.check(RateLimit.NEWCOMER_POST, RateLimit.NEWCOMER_POST_DAY, subject);
        } else {
            limits.check(RateLimit.MEMBER_POST, RateLimit.MEMBER_POST_DAY, subject);
        }
    }

    /** Like {@link #require}, and counts a preview. Throws RateLimitExceeded. */
    public void requireForPreview(long memberId) {
        requireParticipant(memberId);
        limits.check(RateLimit.PREVIEW, RateLimit.PREVIEW_DAY, Long.toString(memberId));
    }

    /** Whether the member is a moderator or administrator. */
    public boolean staff(long memberId) {
        return members.profile(memberId).map(found -> found.role().staff()).orElse(false);
    }

    private MemberProfile requireParticipant(long memberId) {
        Instant now = clock.instant();
        MemberProfile member =
                members.profile(memberId).filter(MemberProfile::active).orElseThrow(() -> new NotAllowed("notAMember"));
        Instant until = member.suspendedUntil();
        if (until != null && member.suspendedAt(now)) {
            throw new ReadOnly(until);
        }
        if (!terms.hasAgreed(memberId, terms.currentVersion(now))) {
            throw new TermsNotAgreed();
        }
        return member;
    }
}
