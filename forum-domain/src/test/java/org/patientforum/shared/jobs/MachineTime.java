package org.patientforum.shared.jobs;

import java.time.Duration;
import java.time.Instant;
import org.patientforum.shared.MutableClock;

/** A machine whose time advances when the test says so, and whose clock can be set. */
final class MachineTime extends MutableClock {

    private long nanos = Long.MAX_VALUE - 1_000_000; // may start anywhere, and wraps around

    MachineTime(Instant start) {
        super(start.toString());
    }

    void pass(Duration time) {
        forward(time);
        nanos += time.toNanos();
    }

    /** Sets the clock only. */
    void set(Duration by) {
        forward(by);
    }

    long nanos() {
        return nanos;
    }
}
