package org.patientforum.moderation.decisions;

import java.util.List;
import org.patientforum.moderation.DecisionAction;

/**
 * The recipients of a decision. The affected member receives its text; reporters only learn that staff have looked, and
 * remain anonymous.
 *
 * @param aboutId the affected member; null for a message to staff
 * @param reporterIds members who reported since the previous decision; guests cannot be notified
 */
public record DecisionRecipients(Long aboutId, String message, DecisionAction action, List<Long> reporterIds) {}
