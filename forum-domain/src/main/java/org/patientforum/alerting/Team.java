package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.members.MembershipService;
import org.patientforum.members.Role;
import org.patientforum.members.StaffMember;
import org.patientforum.moderation.cases.UrgentCase;

/** The staff who can be alerted. */
@Dependent
public class Team {

    private final MembershipService membership;
    private final DutyRoster roster;
    private final ModeratorRights rights;

    @Inject
    public Team(MembershipService membership, DutyRoster roster, ModeratorRights rights) {
        this.membership = membership;
        this.roster = roster;
        this.rights = rights;
    }

    /** Ids of all staff, including moderators of groups. */
    Set<Long> memberIds() {
        return people().stream().map(Rota.Person::id).collect(Collectors.toSet());
    }

    /** All staff: moderators, then administrators, then moderators of groups. */
    List<Rota.Person> people() {
        Map<Long, Rota.Person> members = new LinkedHashMap<>();
        Stream.of(Role.MODERATOR, Role.ADMINISTRATOR)
                .flatMap(role -> membership.activeWith(role).stream())
                .forEach(member -> members.put(member.id(), new Rota.Person(member.id(), member.pseudonym())));
        rights.groupModerators()
                .forEach(member ->
                        members.putIfAbsent(member.memberId(), new Rota.Person(member.memberId(), member.pseudonym())));
        return List.copyOf(members.values());
    }

    /**
     * Whether the member can be on duty for the group.
     *
     * @param groupId null for the whole forum
     */
    boolean moderates(long memberId, Long groupId) {
        return rights.moderates(memberId, groupId);
    }

    /** The groups whose cases the member may take; empty for the whole forum. */
    Optional<Set<Long>> groupsOf(long memberId) {
        return rights.groupsOf(memberId);
    }

    Map<Long, String> names() {
        return people().stream().collect(Collectors.toMap(Rota.Person::id, Rota.Person::pseudonym));
    }

    /**
     * The recipients of an alert: the members of the level, except those who gave back or escalated the case or are
     * absent. Administrators are the last level, so they are alerted even if all of them are absent.
     */
    List<Long> recipients(EscalationLevel level, UrgentCase urgentCase) {
        List<Long> members = switch (level) {
            case ON_DUTY -> onDuty(urgentCase.groupId());
            case MODERATORS -> moderators(urgentCase.groupId());
            case ADMINISTRATORS -> ids(membership.activeWith(Role.ADMINISTRATOR));
        };
        List<Long> eligible =
                members.stream().filter(member -> !urgentCase.excludes(member)).toList();
        Set<Long> absent = roster.absent();
        List<Long> present =
                eligible.stream().filter(member -> !absent.contains(member)).toList();
        return present.isEmpty() && level.next().isEmpty() ? eligible : present;
    }

    /** Moderators of the whole forum and of the group. */
    private List<Long> moderators(Long groupId) {
        Set<Long> members = new TreeSet<>(ids(membership.activeWith(Role.MODERATOR)));
        if (groupId != null) {
            members.addAll(rights.moderatorsOf(groupId));
        }
        return List.copyOf(members);
    }

    /** Members who have left the team are not alerted, even if the rota lists them. */
    private List<Long> onDuty(Long groupId) {
        Set<Long> onDuty = roster.onDuty(groupId);
        return onDuty.stream()
                .filter(member -> moderates(member, groupId))
                .sorted()
                .toList();
    }

    private static List<Long> ids(List<StaffMember> members) {
        return members.stream().map(StaffMember::id).toList();
    }
}
