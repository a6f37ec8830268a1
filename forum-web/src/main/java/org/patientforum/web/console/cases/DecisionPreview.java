package org.patientforum.web.console.cases;

import java.io.Serializable;
import java.time.ZoneId;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.decisions.DecisionInput;

/** The form of a decision together with its last preview. */
public class DecisionPreview implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DecisionForm form = new DecisionForm();
    private DecisionInput previewed;

    /** Previews the decision as the form stands now. Throws DecisionRefused if required input is missing. */
    public void preview(DecisionAction action, ZoneId zone) {
        previewed = null;
        form.setAction(action);
        form.suggest();
        DecisionInput wording = form.wording(zone);
        wording.validate();
        previewed = wording;
    }

    /** Returns whether the form still equals the preview. */
    public boolean isUnchanged(ZoneId zone) {
        return form.wording(zone).equals(previewed);
    }

    /** Discards the preview. */
    public void discard() {
        previewed = null;
    }

    /** The previewed decision; null before the preview. */
    public DecisionInput getPreviewed() {
        return previewed;
    }

    public DecisionForm getForm() {
        return form;
    }
}
