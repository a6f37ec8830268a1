package org.patientforum.alerting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.patientforum.groups.ModeratorRights;

/** Tells staff on every page how many cases wait. */
@Stateless
public class AlertingService {

    /** Maximum number of cases counted. */
    public static final int MAX_COUNTED = WaitingCaseCount.MAX_COUNT;

    private WaitingCaseCount count;
    private ModeratorRights rights;

    protected AlertingService() {}

    @Inject
    public AlertingService(WaitingCaseCount count, ModeratorRights rights) {
        this.count = count;
        this.rights = rights;
    }

    /** The number of unassigned cases that the actor may take, at most {@link #MAX_COUNTED} and a few seconds old. */
    @RolesAllowed("groupModerator")
    public int waitingCases(long actorId) {
        return count.of(rights.groupsOf(actorId));
    }
}
