package org.patientforum.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.groups.GroupDesk;

/** Cases with the real rights. */
final class CasesForTests {

    private CasesForTests() {}

    static CaseRights rights(EntityManager em, Clock clock) {
        return new CaseRights(GroupDesk.rights(em, clock));
    }

    static Cases cases(EntityManager em, Clock clock) {
        return new Cases(em, rights(em, clock));
    }
}
