package org.patientforum.moderation.decisions;

import java.util.List;
import org.patientforum.moderation.DecisionAction;

/**
 * What people are told of a decision: whom it is about reads the words, the reporters only that we have looked. Who reported
 * is never shown to them.
 *
 * @param aboutId null for a message to staff
 * @param reporterIds members who reported since the decision before this one; guests cannot be told
 */
public record DecisionRecipients(Long aboutId, String words, DecisionAction action, List<Long> reporterIds) {}
