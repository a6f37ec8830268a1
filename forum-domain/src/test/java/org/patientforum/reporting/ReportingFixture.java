package org.patientforum.reporting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.posting.PostingFixture;
import org.patientforum.reading.Visibility;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.ratelimits.RateLimitsFixture;

/** Wires reporting without a container. */
public final class ReportingFixture {

    private ReportingFixture() {}

    /** The service on this entity manager; the observer receives each report. */
    public static ReportingService service(EntityManager em, Clock clock, Consumer<ReportSubmitted> observer) {
        return new ReportingService(
                new Reports(em),
                new ReportTargets(
                        PostingFixture.engagement(em),
                        PostingFixture.reading(em),
                        new MemberLookupFixture(em),
                        new Visibility(true),
                        GroupServiceFixture.rights(em, clock)),
                RateLimitsFixture.in(em, clock),
                new FiredEvents<>(observer),
                clock);
    }
}
