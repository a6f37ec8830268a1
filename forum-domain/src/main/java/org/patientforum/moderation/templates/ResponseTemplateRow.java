package org.patientforum.moderation.templates;

import org.patientforum.moderation.DecisionAction;

/**
 * Words to choose, as a page shows them or wishes them to be.
 *
 * @param title what staff choose it by, up to 120 characters
 * @param action chosen with it; null for any
 */
public record ResponseTemplateRow(
        long id, String title, DecisionAction action, String words, boolean archived, int version) {}
