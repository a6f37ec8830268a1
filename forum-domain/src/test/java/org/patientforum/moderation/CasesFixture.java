package org.patientforum.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.moderation.cases.CaseRights;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.reporting.ReportingFixture;

/** Cases with real rights. */
public final class CasesFixture {

    private CasesFixture() {}

    /** The rights on the real tables. */
    public static CaseRights rights(EntityManager em, Clock clock) {
        return new CaseRights(GroupServiceFixture.rights(em, clock));
    }

    public static Cases cases(EntityManager em, Clock clock) {
        return new Cases(em, rights(em, clock), ReportingFixture.service(em, clock, report -> {}));
    }
}
