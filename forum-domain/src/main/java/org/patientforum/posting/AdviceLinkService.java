package org.patientforum.posting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The pages with advice that the hospital has approved: administrators keep the list, all staff may name them in labels. */
@Stateless
public class AdviceLinkService {

    private AdviceLinks links;
    private PostingEvents events;
    private Clock clock;

    protected AdviceLinkService() {}

    @Inject
    public AdviceLinkService(AdviceLinks links, PostingEvents events, Clock clock) {
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** The links that can be named in a label, by title. */
    @RolesAllowed("groupModerator")
    public List<AdviceLinkRow> approved() {
        return links.all(false);
    }

    /** All links, the archived ones last. */
    @RolesAllowed("moderator")
    public List<AdviceLinkRow> all() {
        return links.all(true);
    }

    /** Adds a link and gives its id. Throws AdviceLinkRefused for a bad title or address. */
    @RolesAllowed("administrator")
    public long add(long actorId, String title, String address) {
        long id = links.add(new AdviceLink(title, address, clock.instant()));
        events.fire(new AdviceLinkTended(id, actorId, AdviceLinkTended.Change.ADDED));
        return id;
    }

    /** Changes title and address, also where posts are labelled with it. Throws AdviceLinkChangedMeanwhile, AdviceLinkRefused. */
    @RolesAllowed("administrator")
    public void change(long actorId, AdviceLinkRow wish) {
        AdviceLink link = links.locked(wish.id());
        if (link.version() != wish.version()) {
            throw new AdviceLinkChangedMeanwhile();
        }
        link.reword(wish.title(), wish.address());
        links.renewPages(wish.id());
        events.fire(new AdviceLinkTended(wish.id(), actorId, AdviceLinkTended.Change.CHANGED));
    }

    /** Offers a link no longer for new labels, or again. */
    @RolesAllowed("administrator")
    public void archive(long actorId, long adviceLinkId, boolean archived) {
        links.locked(adviceLinkId).archive(archived);
        events.fire(new AdviceLinkTended(
                adviceLinkId, actorId, archived ? AdviceLinkTended.Change.ARCHIVED : AdviceLinkTended.Change.OPENED));
    }
}
