package org.patientforum.shared.jobs;

import java.time.Instant;

/** A running forum among those that share the database, and when it was last seen. */
public record NodeRow(String name, Instant startedAt, Instant seenAt, String version) {}
