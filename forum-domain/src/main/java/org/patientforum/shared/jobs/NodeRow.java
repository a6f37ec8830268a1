package org.patientforum.shared.jobs;

import java.time.Instant;

/** A node that shares the database, and when it was last seen. */
public record NodeRow(String name, Instant startedAt, Instant seenAt, String version) {}
