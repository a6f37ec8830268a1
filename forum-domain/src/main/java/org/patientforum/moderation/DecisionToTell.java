package org.patientforum.moderation;

import java.util.List;

/**
 * What people are told of a decision: the author reads the words, the reporters only that we have looked. Who reported is never
 * shown to the author.
 *
 * @param reporterIds members who reported since the decision before this one; guests cannot be told
 */
public record DecisionToTell(long authorId, long discussionId, String words, Action action, List<Long> reporterIds) {}
