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
 * Begins the lives of one-time links when their mails leave: a mail may have waited for longer than its link works. The token is made only
 * then and goes into the mail. Nothing that is kept, and no backup of it, holds a link that works.
 */
@Dependent
public class LinkLives {

    private final OneTimeLinks links;
    private final Clock clock;

    @Inject
    public LinkLives(OneTimeLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * Of these links, those that were neither used nor replaced, each with a new token: from now on they work for their time, and by this
     * token only. Needs a transaction.
     */
    public Map<Long, String> begin(Collection<Long> linkIds) {
        if (linkIds.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<Long, String> tokens = new HashMap<>();
        for (OneTimeLink link : links.unused(linkIds)) {
            String token = RandomTokens.fresh();
            link.beginAt(now, RandomTokens.hash(token));
            tokens.put(link.id(), token);
        }
        return tokens;
    }

    /** Ends a link whose mail reached nobody. Needs a transaction. */
    public void end(long linkId) {
        links.unused(List.of(linkId)).forEach(link -> link.end(clock.instant()));
    }
}
