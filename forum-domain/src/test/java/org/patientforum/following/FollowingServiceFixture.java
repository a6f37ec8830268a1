package org.patientforum.following;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.shared.FiredEvents;

/** The following service in plain Java SE. */
public final class FollowingServiceFixture {

    private FollowingServiceFixture() {}

    public static FollowingService service(EntityManager em, Clock clock) {
        return new FollowingService(
                new Follows(em),
                new PostingServicesFixture(em, clock).engagement,
                GroupServiceFixture.service(em, clock),
                new FiredEvents<>(),
                clock);
    }
}
