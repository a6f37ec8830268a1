package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostingService;
import org.patientforum.reporting.PostReported;

/** Opens the case of a reported post, or adds to it, in the report's own transaction. The post's row is locked meanwhile. */
@Dependent
class CaseOpener {

    private final Cases cases;
    private final PostingService posting;
    private final Clock clock;

    @Inject
    CaseOpener(Cases cases, PostingService posting, Clock clock) {
        this.cases = cases;
        this.posting = posting;
        this.clock = clock;
    }

    void onReport(@Observes PostReported report) {
        Instant now = clock.instant();
        CaseKind kind = CaseKind.of(report.kind(), report.reason());
        PostSnapshot post = posting.snapshot(report.postId());
        Optional<Case> known = cases.lockedOfPost(report.postId());
        known.ifPresentOrElse(found -> found.reported(post, kind, now), () -> cases.add(new Case(post, kind, now)));
    }
}
