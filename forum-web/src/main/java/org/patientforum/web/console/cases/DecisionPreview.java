package org.patientforum.web.console.cases;

import java.io.Serializable;
import java.time.ZoneId;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.decisions.DecisionInput;

/** A decision as it is worded in a form, and as it was looked at before it goes out. */
public class DecisionPreview implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DecisionForm form = new DecisionForm();
    private DecisionInput lookedAt;

    /** What the form says now, to look at. Throws DecisionRefused for what is missing. */
    public void look(DecisionAction action, ZoneId zone) {
        lookedAt = null;
        form.setAction(action);
        form.suggest();
        DecisionInput wording = form.wording(zone);
        wording.validate();
        lookedAt = wording;
    }

    /** Whether the form still says what was looked at. */
    public boolean same(ZoneId zone) {
        return form.wording(zone).equals(lookedAt);
    }

    /** Nothing goes out. */
    public void forget() {
        lookedAt = null;
    }

    /** What the author will read; null until it was looked at. */
    public DecisionInput getLookedAt() {
        return lookedAt;
    }

    public DecisionForm getForm() {
        return form;
    }
}
