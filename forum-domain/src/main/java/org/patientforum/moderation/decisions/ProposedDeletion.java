package org.patientforum.moderation.decisions;

/**
 * A post whose deletion waits for a second person.
 *
 * @param number of the post in its discussion
 * @param version of the case, so that nobody confirms what they have not seen
 * @param by pseudonym of who proposed it
 */
public record ProposedDeletion(
        long caseId, int version, int number, long aboutId, long byId, String by, String words) {}
