package org.patientforum.shared.jobs;

import jakarta.persistence.EntityManager;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Leases in plain Java. */
public final class LeasesFixture {

    private LeasesFixture() {}

    /** Leases on this database. */
    public static Leases leases(EntityManager em, RequiresNewTransaction transaction) {
        return new Leases(new Leases.Rows(em), transaction);
    }
}
