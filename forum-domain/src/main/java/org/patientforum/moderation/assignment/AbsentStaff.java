package org.patientforum.moderation.assignment;

import java.util.Set;

/** Knows which members of staff are away today. The rota implements it. */
@FunctionalInterface
public interface AbsentStaff {

    /** Ids of the members who are away today. */
    Set<Long> today();
}
