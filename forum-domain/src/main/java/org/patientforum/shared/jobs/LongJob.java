package org.patientforum.shared.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A one-time job of many steps with its progress: after a restart it continues there. */
@Entity
@Table(name = "long_job")
public class LongJob {

    @Id
    private String name;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "steps_done")
    private int stepsDone;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    protected LongJob() {}

    LongJob(String name, Instant begunAt) {
        this.name = name;
        this.begunAt = begunAt;
    }

    void stepDone(int step) {
        if (step != stepsDone) {
            throw new IllegalStateException(
                    "Step " + step + " of " + name + " is not the next one: another node has done it");
        }
        stepsDone++;
    }

    void done(Instant at) {
        doneAt = at;
    }
}
