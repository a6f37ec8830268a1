package org.patientforum.groups;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientforum.members.Role;

/**
 * The rights of moderators as stored at this moment: moderators and administrators moderate the whole forum, group moderators
 * their groups.
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

    /** The groups that the member moderates: the empty set for members without rights; an empty Optional for the whole forum. */
    public Optional<Set<Long>> groupsOf(long actorId) {
        Optional<Role> role = moderators.activeRole(actorId, clock.instant());
        if (role.filter(Role::staff).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(role.isPresent() ? moderators.groupsOf(actorId) : Set.of());
    }

    /** Whether the member moderates this group; null stands for content outside any group. */
    public boolean moderates(long actorId, Long groupId) {
        return groupsOf(actorId)
                .map(groups -> groupId != null && groups.contains(groupId))
                .orElse(true);
    }

    /** The moderators of single groups, by pseudonym. */
    public List<GroupModeratorRow> groupModerators() {
        return moderators.moderatorsOfAnyGroup();
    }

    /** The moderators of a group, without moderators of the whole forum. */
    public List<Long> moderatorsOf(long groupId) {
        return moderatorRowsOf(groupId).stream()
                .map(GroupModeratorRow::memberId)
                .toList();
    }

    /** The moderators of a group with their pseudonyms, without moderators of the whole forum. */
    public List<GroupModeratorRow> moderatorRowsOf(long groupId) {
        return moderators.of(groupId);
    }
}
