package org.patientforum.alerting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.patientforum.groups.ModeratorRights;

/** What staff see of what waits for them, on every page. */
@Stateless
public class AlertingService {

    /** No more cases than this are counted. */
    public static final int MOST_COUNTED = WaitingCount.MOST;

    private WaitingCount count;
    private ModeratorRights rights;

    protected AlertingService() {}

    @Inject
    public AlertingService(WaitingCount count, ModeratorRights rights) {
        this.count = count;
        this.rights = rights;
    }

    /** How many cases nobody has taken that the actor may take; a few seconds old, and at most {@link #MOST_COUNTED}. */
    @RolesAllowed("groupModerator")
    public int waitingCases(long actorId) {
        return count.of(rights.groupsOf(actorId));
    }
}
