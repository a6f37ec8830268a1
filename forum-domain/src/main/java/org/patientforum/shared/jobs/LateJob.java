package org.patientforum.shared.jobs;

import java.time.Duration;

/** A job that has not completed a run on this node for much longer than its schedule. */
public record LateJob(Job job, Duration since) {}
