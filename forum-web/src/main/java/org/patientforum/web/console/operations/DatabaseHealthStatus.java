package org.patientforum.web.console.operations;

/**
 * How the database does.
 *
 * @param kind its product and version
 * @param schema the version of our schema
 * @param millis how long a short question takes
 * @param connections open connections, of all nodes
 * @param clockMillis how far its clock is ahead of ours
 */
public record DatabaseHealthStatus(String kind, String schema, long millis, long connections, long clockMillis) {}
