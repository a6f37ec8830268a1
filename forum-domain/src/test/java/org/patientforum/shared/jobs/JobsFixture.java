package org.patientforum.shared.jobs;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Writes nodes' records of their jobs to the real tables. */
public final class JobsFixture {

    private JobsFixture() {}

    /** Requests a run of a job. */
    public static void want(EntityManager em, Job job, Instant at) {
        new JobRuns(em).note(job, run -> run.request(at));
    }

    /** Records that a node is alive. */
    public static void seen(EntityManager em, String node, Instant at) {
        new JobRuns(em).heartbeat(node, at, at, "0.2.0");
    }
}
