package org.patientforum.following;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.groups.GroupDesk;
import org.patientforum.posting.PostingDesk;
import org.patientforum.shared.FiredEvents;

/** The following service in plain Java SE. */
public final class FollowingDesk {

    private FollowingDesk() {}

    public static FollowingService service(EntityManager em, Clock clock) {
        return new FollowingService(
                new Follows(em),
                new PostingDesk(em, clock).stewardship,
                GroupDesk.service(em, clock),
                new FiredEvents<>(),
                clock);
    }
}
