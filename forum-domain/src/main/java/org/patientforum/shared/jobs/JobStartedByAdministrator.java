package org.patientforum.shared.jobs;

/** An administrator asked for a run of the job. */
public record JobStartedByAdministrator(long actorId, Job job) {}
