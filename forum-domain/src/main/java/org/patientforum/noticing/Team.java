package org.patientforum.noticing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.patientforum.members.Role;
import org.patientforum.members.StaffRoll;
import org.patientforum.moderation.UrgentCase;

/** Who is meant by an audience. */
@Dependent
class Team {

    private final StaffRoll staff;

    @Inject
    Team(StaffRoll staff) {
        this.staff = staff;
    }

    /** All of the staff. */
    Set<Long> everybody() {
        Set<Long> everybody = new HashSet<>(staff.with(Role.MODERATOR));
        everybody.addAll(staff.with(Role.ADMINISTRATOR));
        return everybody;
    }

    /** The members who are called for the case. */
    List<Long> members(Audience audience, UrgentCase about) {
        return switch (audience) {
            case ON_DUTY -> List.of();
            case MODERATORS -> staff.with(Role.MODERATOR);
            case ADMINISTRATORS -> staff.with(Role.ADMINISTRATOR);
        };
    }
}
