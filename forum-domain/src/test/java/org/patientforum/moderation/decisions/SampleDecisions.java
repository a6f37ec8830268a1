package org.patientforum.moderation.decisions;

import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;

/** Decisions with realistic text. */
public final class SampleDecisions {

    private static final Reasons REASONS = new Reasons("The post insults other members.", LegalBasis.RULES, "Be kind");

    private SampleDecisions() {}

    public static DecisionInput of(DecisionAction action, String words) {
        return new DecisionInput(action, REASONS, words);
    }
}
