package org.patientforum.moderation.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.decisions.Decisions;
import org.patientforum.posting.staff.StaffDiscussionQueries;
import org.patientforum.shared.NotFound;

/** The author of what was reported: other cases about them, and how much they write. */
@Stateless
public class AuthorCardService {

    private static final int MONTHS = 6;
    private static final int MAX_CASES = 5;

    private CaseQueries queries;
    private CaseTargets targets;
    private Decisions decisions;
    private StaffDiscussionQueries posts;
    private Clock clock;

    protected AuthorCardService() {}

    @Inject
    public AuthorCardService(
            CaseQueries queries, CaseTargets targets, Decisions decisions, StaffDiscussionQueries posts, Clock clock) {
        this.queries = queries;
        this.targets = targets;
        this.decisions = decisions;
        this.posts = posts;
        this.clock = clock;
    }

    /** The card for the case, with months of this time zone; empty if the case is about no member. Throws NotFound. */
    @RolesAllowed("groupModerator")
    public Optional<AuthorCard> card(long actorId, long caseId, ZoneId zone) {
        CaseDetails.Heading heading = queries.heading(actorId, caseId).orElseThrow(() -> new NotFound("case"));
        Long member = heading.aboutId();
        if (member == null) {
            return Optional.empty();
        }
        List<CaseRow> cases = queries.about(actorId, member, caseId, MAX_CASES);
        boolean upheld = decisions.upheldAppeal(caseId, actorId);
        return Optional.of(new AuthorCard(member, targets.pseudonym(member), cases, months(member, zone), upheld));
    }

    private List<AuthorCard.Month> months(long member, ZoneId zone) {
        YearMonth present = YearMonth.now(clock.withZone(zone));
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> present.minusMonths(MONTHS - 1L - month))
                .map(month -> new AuthorCard.Month(
                        month.atDay(1), posts.writtenBy(member, start(month, zone), start(month.plusMonths(1), zone))))
                .toList();
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
