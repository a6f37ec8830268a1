package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.crypto.RandomTokens;

/** Makes one-time links and tells of them. */
@Dependent
public class OneTimeLinkIssuer {

    private final OneTimeLinks links;
    private final Event<LinkRequested> requested;
    private final Clock clock;

    @Inject
    public OneTimeLinkIssuer(OneTimeLinks links, Event<LinkRequested> requested, Clock clock) {
        this.links = links;
        this.requested = requested;
        this.clock = clock;
    }

    /**
     * Makes a link and tells of it. A link for a new password replaces the member's former ones. Links to confirm an address stay
     * beside each other: mails arrive late and in any order, and people open the one they find first.
     *
     * @param returnTo the page to go back to in the end; null for where the member came from when they asked before
     */
    public void request(long memberId, LinkPurpose purpose, @Nullable String returnTo) {
        if (purpose != LinkPurpose.CONFIRM_ADDRESS) {
            links.end(memberId, purpose, clock.instant());
        }
        String back = returnTo == null ? links.lastReturnTo(memberId, purpose).orElse(null) : returnTo;
        String token = RandomTokens.fresh();
        OneTimeLink link = new OneTimeLink(memberId, purpose, RandomTokens.hash(token), clock.instant(), back);
        links.add(link);
        requested.fire(new LinkRequested(link.id(), memberId, purpose, token));
    }

    /** Whether a link to confirm the address was made since then and not used yet. */
    public boolean waiting(long memberId, Instant since) {
        return links.waiting(memberId, LinkPurpose.CONFIRM_ADDRESS, since);
    }

    /** Removes all of a member's links. */
    public void removeOf(long memberId) {
        links.removeOf(memberId);
    }
}
