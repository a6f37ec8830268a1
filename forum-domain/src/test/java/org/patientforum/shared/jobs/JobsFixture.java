package org.patientforum.shared.jobs;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** What nodes write down of their jobs, on the real tables. */
public final class JobsFixture {

    private JobsFixture() {}

    /** A job is wanted. */
    public static void want(EntityManager em, Job job, Instant at) {
        new JobRuns(em).note(job, run -> run.want(at));
    }

    /** A node says that it is there. */
    public static void seen(EntityManager em, String node, Instant at) {
        new JobRuns(em).seen(node, at, at, "0.2.0");
    }
}
