package org.patientforum.unsent;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Unsent forms in plain Java, for tests of several features. */
public final class UnsentFormsFixture {

    private UnsentFormsFixture() {}

    public static UnsentFormService service(EntityManager em, Clock clock) {
        return new UnsentFormService(new UnsentForms(em), clock);
    }
}
