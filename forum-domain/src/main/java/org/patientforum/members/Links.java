package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.shared.Tokens;

/** Makes one-time links and tells of them. */
@Dependent
class Links {

    private final OneTimeLinks links;
    private final Event<LinkRequested> requested;
    private final Clock clock;

    @Inject
    Links(OneTimeLinks links, Event<LinkRequested> requested, Clock clock) {
        this.links = links;
        this.requested = requested;
        this.clock = clock;
    }

    /** Makes a link, which replaces the member's former ones for this purpose, and tells of it. */
    void request(long memberId, LinkPurpose purpose) {
        links.end(memberId, purpose, clock.instant());
        String token = Tokens.fresh();
        OneTimeLink link = new OneTimeLink(memberId, purpose, Tokens.hash(token), clock.instant());
        links.add(link);
        requested.fire(new LinkRequested(link.id(), memberId, purpose, token));
    }

    /** Whether a link to confirm the address was made since then and not used yet. */
    boolean waiting(long memberId, Instant since) {
        return links.waiting(memberId, LinkPurpose.CONFIRM_ADDRESS, since);
    }

    void removeOf(long memberId) {
        links.removeOf(memberId);
    }
}
