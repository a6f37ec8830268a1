package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Who belongs to staff now: for whoever calls the team. */
@Dependent
public class StaffRoll {

    private final MemberLists members;

    @Inject
    StaffRoll(MemberLists members) {
        this.members = members;
    }

    /** The active members who have exactly this role, by their names. */
    public List<StaffMember> with(Role role) {
        return members.activeWith(role);
    }
}
