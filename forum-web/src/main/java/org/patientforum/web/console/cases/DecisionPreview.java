package org.patientforum.web.console.cases;

import java.io.Serializable;
import java.time.ZoneId;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.decisions.DecisionWording;

/** The form of a decision together with its last preview. */
public class DecisionPreview implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DecisionForm form = new DecisionForm();
    private DecisionWording previewed;

    /** Previews the decision as the form stands now. Throws DecisionRefused if required input is missing. */
    public void preview(DecisionAction action, ZoneId zone) {
        previewed = null;
        form.setAction(action);
        form.suggest();
        DecisionWording wording = form.wording(zone);
        wording.requireGood();
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
    public DecisionWording getPreviewed() {
        return previewed;
    }

    public DecisionForm getForm() {
        return form;
    }
}
