package org.patientforum.web.operations;

/**
 * The state of the database at the time of a check.
 *
 * @param product product name and version
 * @param schemaVersion the latest applied migration
 * @param latencyMillis round-trip time of a trivial query, in milliseconds
 * @param connections open connections of all nodes
 * @param clockOffsetMillis how far the database's clock is ahead of this node's, in milliseconds; negative if it is behind
 */
public record DatabaseHealthStatus(
        String product, String schemaVersion, long latencyMillis, long connections, long clockOffsetMillis) {}
