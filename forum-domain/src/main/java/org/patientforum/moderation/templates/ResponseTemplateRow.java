package org.patientforum.moderation.templates;

import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;

/**
 * A template as shown on a page or entered in a form.
 *
 * @param title name by which staff choose it, up to 120 characters
 * @param action action it belongs to; null for any
 * @param reasons the facts and the ground that it fills in, each empty or null if staff write it for each case
 */
public record ResponseTemplateRow(
        long id, String title, DecisionAction action, Reasons reasons, String words, boolean archived, int version) {}
