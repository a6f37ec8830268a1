package org.patientforum.liking;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.members.ParticipationDesk;
import org.patientforum.posting.PostingDesk;

/** The liking service in plain Java SE. */
public final class LikingDesk {

    private LikingDesk() {}

    public static LikingService service(EntityManager em, Clock clock) {
        return new LikingService(
                new Likes(em),
                new PostingDesk(em, clock).stewardship,
                ParticipationDesk.participation(em, clock),
                clock);
    }
}
