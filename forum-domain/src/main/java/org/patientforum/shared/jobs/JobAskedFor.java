package org.patientforum.shared.jobs;

/** An administrator asked for a run of the job. */
public record JobAskedFor(long actorId, Job job) {}
