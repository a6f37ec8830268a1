package org.patientforum.shared.jobs;

/** An administrator requested a run of the job. */
public record JobStartedByAdministrator(long actorId, Job job) {}
