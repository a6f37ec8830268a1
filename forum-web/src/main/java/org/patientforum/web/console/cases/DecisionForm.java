package org.patientforum.web.console.cases;

import java.io.Serializable;
import java.time.ZoneId;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.web.console.ConsoleWords;

/** The form fields of a decision. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private DecisionAction action;
    private String facts;
    private LegalBasis ground;
    private String groundWords;
    private RefusalReason refusal;
    private String message;
    private String suggested;
    private final MeasuresForm measures = new MeasuresForm();

    /** Fills in the suggested message for the chosen action unless the moderator has written another one. */
    void suggest() {
        if (action != null && (message == null || message.isBlank() || message.equals(suggested))) {
            suggested = ConsoleWords.text("suggested." + action);
            message = suggested;
        }
    }

    /** Fills in message and action from the template. */
    void use(ResponseTemplateRow template) {
        action = template.action() == null ? action : template.action();
        message = template.words();
    }

    DecisionInput wording(ZoneId zone) {
        return new DecisionInput(
                action,
                new DecisionInput.Reasons(facts, ground, groundWords),
                message,
                refusal,
                measures.requested(zone));
    }

    public MeasuresForm getMeasures() {
        return measures;
    }

    public LegalBasis[] getGrounds() {
        return LegalBasis.values();
    }

    public RefusalReason[] getRefusals() {
        return RefusalReason.values();
    }

    public DecisionAction getAction() {
        return action;
    }

    public void setAction(DecisionAction action) {
        this.action = action;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public LegalBasis getGround() {
        return ground;
    }

    public void setGround(LegalBasis ground) {
        this.ground = ground;
    }

    public String getGroundWords() {
        return groundWords;
    }

    public void setGroundWords(String groundWords) {
        this.groundWords = groundWords;
    }

    public RefusalReason getRefusal() {
        return refusal;
    }

    public void setRefusal(RefusalReason refusal) {
        this.refusal = refusal;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
