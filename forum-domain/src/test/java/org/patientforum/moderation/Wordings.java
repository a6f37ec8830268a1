package org.patientforum.moderation;

import org.patientforum.moderation.DecisionWording.Reasons;

/** Decisions worded as a moderator would. */
final class Wordings {

    private static final Reasons REASONS = new Reasons("The post insults other members.", Ground.RULES, "Be kind");

    private Wordings() {}

    static DecisionWording of(Action action, String words) {
        return new DecisionWording(action, REASONS, words);
    }
}
