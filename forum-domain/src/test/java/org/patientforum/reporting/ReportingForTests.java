package org.patientforum.reporting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import org.patientforum.groups.GroupDesk;
import org.patientforum.members.MembersForTests;
import org.patientforum.members.RateLimitsForTests;
import org.patientforum.posting.PostingForTests;
import org.patientforum.reading.Visibility;
import org.patientforum.shared.FiredEvents;

/** The reporting feature in plain Java. */
public final class ReportingForTests {

    private ReportingForTests() {}

    /** The service on this entity manager; each report is handed to the observer. */
    public static ReportingService service(EntityManager em, Clock clock, Consumer<ReportSubmitted> observer) {
        return new ReportingService(
                new Reports(em),
                new ReportTargets(
                        PostingForTests.stewardship(em),
                        PostingForTests.reading(em),
                        new MembersForTests(em),
                        new Visibility(true),
                        GroupDesk.rights(em, clock)),
                new ReportDesk(RateLimitsForTests.in(em, clock), new FiredEvents<>(observer), clock));
    }
}
