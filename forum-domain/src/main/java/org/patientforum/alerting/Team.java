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
import org.patientforum.members.Role;
import org.patientforum.members.StaffMember;
import org.patientforum.members.StaffRoll;
import org.patientforum.moderation.cases.UrgentCase;

/** Who is meant by an audience. */
@Dependent
public class Team {

    private final StaffRoll staff;
    private final DutyRoster roster;
    private final ModeratorRights rights;

    @Inject
    public Team(StaffRoll staff, DutyRoster roster, ModeratorRights rights) {
        this.staff = staff;
        this.roster = roster;
        this.rights = rights;
    }

    /** All of the staff, and who looks after some group. */
    Set<Long> everybody() {
        return people().stream().map(Rota.Person::id).collect(Collectors.toSet());
    }

    /** All of the staff, moderators first, then who looks after some group. */
    List<Rota.Person> people() {
        Map<Long, Rota.Person> all = new LinkedHashMap<>();
        Stream.of(Role.MODERATOR, Role.ADMINISTRATOR)
                .flatMap(role -> staff.with(role).stream())
                .forEach(member -> all.put(member.id(), new Rota.Person(member.id(), member.pseudonym())));
        rights.chosen()
                .forEach(member ->
                        all.putIfAbsent(member.memberId(), new Rota.Person(member.memberId(), member.pseudonym())));
        return List.copyOf(all.values());
    }

    /** Whether the member can be on duty for the group; null: for the whole forum. */
    boolean looksAfter(long memberId, Long groupId) {
        return rights.moderates(memberId, groupId);
    }

    /** The groups whose cases the member takes; empty for all cases. */
    Optional<Set<Long>> groupsOf(long memberId) {
        return rights.groupsOf(memberId);
    }

    Map<Long, String> names() {
        return people().stream().collect(Collectors.toMap(Rota.Person::id, Rota.Person::pseudonym));
    }

    /**
     * The members who are called for the case, but not who let it go or wants others to take it, nor who is away by the rota. Nobody comes after the
     * administrators: if all of them are away, they are called all the same.
     */
    List<Long> members(EscalationLevel audience, UrgentCase about) {
        List<Long> all = switch (audience) {
            case ON_DUTY -> onDuty(about.groupId());
            case MODERATORS -> moderators(about.groupId());
            case ADMINISTRATORS -> ids(staff.with(Role.ADMINISTRATOR));
        };
        List<Long> meant = all.stream().filter(member -> !about.letGoBy(member)).toList();
        Set<Long> absent = roster.absent();
        List<Long> there =
                meant.stream().filter(member -> !absent.contains(member)).toList();
        return there.isEmpty() && audience.next().isEmpty() ? meant : there;
    }

    /** The moderators of the forum, and who looks after the group. */
    private List<Long> moderators(Long groupId) {
        Set<Long> members = new TreeSet<>(ids(staff.with(Role.MODERATOR)));
        if (groupId != null) {
            members.addAll(rights.chosenFor(groupId));
        }
        return List.copyOf(members);
    }

    /** Who has left the team is not called, whatever the rota says. */
    private List<Long> onDuty(Long groupId) {
        Set<Long> onDuty = roster.onDuty(groupId);
        return onDuty.stream()
                .filter(member -> looksAfter(member, groupId))
                .sorted()
                .toList();
    }

    private static List<Long> ids(List<StaffMember> members) {
        return members.stream().map(StaffMember::id).toList();
    }
}
