package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Begins the lives of one-time links when their mails leave: a mail may have waited for longer than its link works. */
@Dependent
public class LinkLives {

    private final OneTimeLinks links;
    private final Clock clock;

    @Inject
    LinkLives(OneTimeLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Of these links, those that were neither used nor replaced: from now on they work for their time. Needs a transaction. */
    public Set<Long> begin(Collection<Long> linkIds) {
        if (linkIds.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        return links.unused(linkIds).stream().map(link -> link.beginAt(now)).collect(Collectors.toSet());
    }
}
