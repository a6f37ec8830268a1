package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.crypto.RandomTokens;

/** Creates one-time links and announces them by {@link LinkRequested}. */
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
     * Creates and announces a link. A link for a new password replaces the member's former ones. Links that confirm an address
     * stay valid side by side, because mails arrive late and in any order, and members open the one they find first.
     *
     * @param returnTo path to return to afterwards; null for the one of the member's previous request
     */
    public void request(long memberId, LinkPurpose purpose, @Nullable String returnTo) {
        if (purpose != LinkPurpose.CONFIRM_ADDRESS) {
            links.revoke(memberId, purpose, clock.instant());
        }
        String target = returnTo == null ? links.lastReturnTo(memberId, purpose).orElse(null) : returnTo;
        String token = RandomTokens.newToken();
        OneTimeLink link = new OneTimeLink(memberId, purpose, RandomTokens.hash(token), clock.instant(), target);
        links.add(link);
        requested.fire(new LinkRequested(link.id(), memberId, purpose, token));
    }

    /** Whether the member has an unused link to confirm the address that was created after the instant. */
    public boolean hasPending(long memberId, Instant since) {
        return links.hasPending(memberId, LinkPurpose.CONFIRM_ADDRESS, since);
    }

    /** Deletes all of the member's links. */
    public void removeFor(long memberId) {
        links.removeFor(memberId);
    }
}
