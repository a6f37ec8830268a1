package org.patientforum.moderation.decisions;

/**
 * A post whose deletion waits for a second person.
 *
 * @param number number of the post in its discussion
 * @param version version of the case, so that moderators confirm only what they have seen
 * @param by pseudonym of the moderator who proposed it
 */
public record DeletionProposal(
        long caseId, int version, int number, long aboutId, long byId, String by, String words) {}
