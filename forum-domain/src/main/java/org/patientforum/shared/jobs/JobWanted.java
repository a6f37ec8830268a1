package org.patientforum.shared.jobs;

/** An administrator wants this job to run at once; fired on one node, outside any transaction. Its timer observes it. */
public record JobWanted(Job job) {}
