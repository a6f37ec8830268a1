package org.patientforum.moderation;

import org.patientforum.moderation.decisions.DecisionWording;
import org.patientforum.moderation.decisions.DecisionWording.Reasons;

/** Decisions worded as a moderator would. */
public final class Wordings {

    private static final Reasons REASONS = new Reasons("The post insults other members.", LegalBasis.RULES, "Be kind");

    private Wordings() {}

    public static DecisionWording of(DecisionAction action, String words) {
        return new DecisionWording(action, REASONS, words);
    }
}
