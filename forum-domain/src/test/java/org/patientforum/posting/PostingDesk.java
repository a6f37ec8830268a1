package org.patientforum.posting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.groups.GroupDesk;
import org.patientforum.members.ParticipationDesk;

/** The posting services in plain Java SE, on one entity manager; what they tell is kept to look at. */
public final class PostingDesk {

    /** The events fired so far, in their order. */
    public final List<Record> told = new ArrayList<>();

    public final PostingService posting;
    public final StewardshipService stewardship;
    public final DraftService drafts;

    public PostingDesk(EntityManager em, Clock clock) {
        PostingEvents events = new PostingEvents(null) {
            @Override
            void fire(Record whatHappened) {
                told.add(whatHappened);
            }
        };
        posting = new PostingService(
                new Posts(em),
                GroupDesk.service(em, clock),
                new WritingRights(ParticipationDesk.participation(em, clock)),
                events,
                clock);
        stewardship = new StewardshipService(new Posts(em), events);
        drafts = new DraftService(new Drafts(em), clock);
    }
}
