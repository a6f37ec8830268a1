package org.patientforum.moderation.templates;

import org.patientforum.moderation.DecisionAction;

/**
 * A template as shown on a page or entered in a form.
 *
 * @param title name by which staff choose it, up to 120 characters
 * @param action action it belongs to; null for any
 */
public record ResponseTemplateRow(
        long id, String title, DecisionAction action, String words, boolean archived, int version) {}
