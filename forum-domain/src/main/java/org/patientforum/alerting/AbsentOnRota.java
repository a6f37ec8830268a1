package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.patientforum.moderation.assignment.AbsentStaff;

/** The members who are away today according to the rota. */
@Dependent
public class AbsentOnRota implements AbsentStaff {

    private final DutyRoster roster;

    @Inject
    public AbsentOnRota(DutyRoster roster) {
        this.roster = roster;
    }

    @Override
    public Set<Long> today() {
        return roster.absent();
    }
}
