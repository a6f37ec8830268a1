package org.patientforum.groups;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The group service in plain Java SE. */
public final class GroupDesk {

    private GroupDesk() {}

    public static GroupService service(EntityManager em, Clock clock) {
        return new GroupService(new Groups(em), clock, null);
    }
}
