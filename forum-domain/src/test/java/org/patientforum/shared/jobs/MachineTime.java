package org.patientforum.shared.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A machine whose time passes when a test says so, and whose clock can be set. */
final class MachineTime extends Clock {

    private Instant shown;
    private long nanos = Long.MAX_VALUE - 1_000_000; // may begin anywhere, and wrap

    MachineTime(Instant start) {
        shown = start;
    }

    void pass(Duration time) {
        shown = shown.plus(time);
        nanos += time.toNanos();
    }

    /** Only the clock. */
    void set(Duration by) {
        shown = shown.plus(by);
    }

    long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
