package org.patientforum.liking;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.members.ParticipationFixture;
import org.patientforum.posting.PostingServicesFixture;

/** The liking service in plain Java SE. */
public final class LikingServiceFixture {

    private LikingServiceFixture() {}

    public static LikingService service(EntityManager em, Clock clock) {
        return new LikingService(
                new Likes(em),
                new PostingServicesFixture(em, clock).engagement,
                ParticipationFixture.participation(em, clock),
                clock);
    }
}
