package org.patientforum.groups;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientforum.members.Role;

/**
 * Who may look after what, as the database has it at this moment: moderators and administrators the whole forum, others the
 * groups they were chosen for.
 */
@Dependent
public class ModeratorRights {

    private final GroupModerators moderators;
    private final Clock clock;

    @Inject
    ModeratorRights(GroupModerators moderators, Clock clock) {
        this.moderators = moderators;
        this.clock = clock;
    }

    /** The groups that the member looks after, none for who may not act; empty for who looks after the whole forum. */
    public Optional<Set<Long>> groupsOf(long actorId) {
        Optional<Role> role = moderators.acting(actorId, clock.instant());
        if (role.filter(Role::staff).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(role.isPresent() ? moderators.groupsOf(actorId) : Set.of());
    }

    /** Whether the member looks after this group; null stands for what is in no group. */
    public boolean moderates(long actorId, Long groupId) {
        return groupsOf(actorId)
                .map(groups -> groupId != null && groups.contains(groupId))
                .orElse(true);
    }

    /** Who was chosen for any group, by their names. */
    public List<GroupModeratorRow> chosen() {
        return moderators.all();
    }

    /** The members chosen for a group, besides moderators of the whole forum. */
    public List<Long> chosenFor(long groupId) {
        return moderators.of(groupId).stream().map(GroupModeratorRow::memberId).toList();
    }
}
