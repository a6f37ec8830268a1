package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientforum.groups.GroupModeratorRow;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/** Decides who may work on which case. Moderators of groups may work on the cases of their groups. */
@Dependent
public class CaseRights {

    private final ModeratorRights rights;

    @Inject
    public CaseRights(ModeratorRights rights) {
        this.rights = rights;
    }

    /** The groups whose cases the actor sees; empty if the actor sees all cases. */
    public Optional<Set<Long>> groupsOf(long actorId) {
        return rights.groupsOf(actorId);
    }

    /** The moderators of single groups, by pseudonym. */
    public List<GroupModeratorRow> groupModerators() {
        return rights.groupModerators();
    }

    /** The moderators of the group of the case, by pseudonym. */
    public List<GroupModeratorRow> moderatorsOf(Case found) {
        Long groupId = found.subject().groupId();
        return groupId == null ? List.of() : rights.moderatorRowsOf(groupId);
    }

    /** Whether the member moderates the group of the case. */
    public boolean mayWork(long memberId, Case found) {
        return rights.moderates(memberId, found.subject().groupId());
    }

    /** Throws NotFound if the actor may not see the case, as if it did not exist. */
    void requireMayWork(long actorId, Case found) {
        if (!mayWork(actorId, found)) {
            throw new NotFound("case");
        }
    }

    /** Throws NotAllowed if the actor moderates only some groups. */
    void requireWholeForum(long actorId) {
        if (rights.groupsOf(actorId).isPresent()) {
            throw new NotAllowed("measuresNeedModerator");
        }
    }
}
