package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Activates one-time links when their mails are sent, because a mail may wait longer than its link is valid. The token is
 * generated only then and goes into the mail: neither the database nor a backup holds a working link.
 */
@Dependent
public class OneTimeLinkActivator {

    private final OneTimeLinks links;
    private final Clock clock;

    @Inject
    public OneTimeLinkActivator(OneTimeLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * Activates those of the links that are neither used nor replaced. Their full lifetime begins now, and former tokens stop
     * working. Needs a transaction.
     *
     * @return the new tokens by link id
     */
    public Map<Long, String> activate(Collection<Long> linkIds) {
        if (linkIds.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<Long, String> tokens = new HashMap<>();
        for (OneTimeLink link : links.unused(linkIds)) {
            String token = RandomTokens.newToken();
            link.activate(now, RandomTokens.hash(token));
            tokens.put(link.id(), token);
        }
        return tokens;
    }

    /** Revokes a link whose mail could not be delivered. Needs a transaction. */
    public void revoke(long linkId) {
        links.unused(List.of(linkId)).forEach(link -> link.revoke(clock.instant()));
    }
}
