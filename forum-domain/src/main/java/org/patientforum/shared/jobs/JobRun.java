package org.patientforum.shared.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The outcome of a job's last run on any node. */
@Entity
@Table(name = "job_run")
public class JobRun {

    @Id
    @Enumerated(EnumType.STRING)
    private Job job;

    private String node;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String failure;

    @Column(name = "failed_at")
    private @Nullable Instant failedAt;

    @Column(name = "wanted_at")
    private @Nullable Instant wantedAt;

    protected JobRun() {}

    JobRun(Job job) {
        this.job = job;
        this.node = "";
    }

    void started(String onNode, Instant at) {
        node = onNode;
        startedAt = at;
        endedAt = null;
    }

    /** @param why reason of the failure; null for success */
    void ended(String onNode, Instant from, Instant at, @Nullable String why) {
        node = onNode;
        startedAt = from;
        endedAt = at;
        failure = why;
        if (why != null) {
            failedAt = at;
        }
    }

    void request(Instant at) {
        wantedAt = at;
    }

    /**
     * Clears the request.
     *
     * @return whether there was one
     */
    boolean takeRequest() {
        boolean wanted = wantedAt != null;
        wantedAt = null;
        return wanted;
    }

    JobRow row() {
        return new JobRow(job, node, startedAt, endedAt, failure, failedAt, wantedAt);
    }
}
