package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/** Who may work on which case: those who look after one group on what is in it. */
@Dependent
public class CaseRights {

    private final ModeratorRights rights;

    @Inject
    public CaseRights(ModeratorRights rights) {
        this.rights = rights;
    }

    /** The groups whose cases the actor sees; empty for all cases. */
    public Optional<Set<Long>> groupsOf(long actorId) {
        return rights.groupsOf(actorId);
    }

    /** Whether the member looks after what the case is about. */
    public boolean mayWork(long memberId, Case found) {
        return rights.moderates(memberId, found.subject().groupId());
    }

    /** Throws NotFound for a case that is not the actor's to see, as for one that is not there. */
    void requireMayWork(long actorId, Case found) {
        if (!mayWork(actorId, found)) {
            throw new NotFound("case");
        }
    }

    /** Throws NotAllowed for who looks after some groups only. */
    void requireWholeForum(long actorId) {
        if (rights.groupsOf(actorId).isPresent()) {
            throw new NotAllowed("measuresNeedModerator");
        }
    }
}
