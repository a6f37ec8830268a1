package org.patientforum.shared.jobs;

import java.time.Duration;

/** A job that has not ended a run on this node for much longer than it should. */
public record LateJob(Job job, Duration since) {}
