package org.patientforum.web.console.cases;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.web.console.ConsoleWords;

/** The form fields of a decision. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private DecisionAction action;
    private final ReasonsForm reasons = new ReasonsForm();
    private RefusalReason refusal;
    private String message;
    private String suggested;
    private boolean warned;
    private final MeasuresForm measures = new MeasuresForm();

    /** Fills in the suggested message for the chosen action unless the moderator has written another one. */
    void suggest() {
        if (action != null && (message == null || message.isBlank() || message.equals(suggested))) {
            suggested = ConsoleWords.text("suggested." + action);
            message = suggested;
        }
    }

    /** Fills in action, reasons and message from the template. Keeps what the moderator has written. */
    void use(ResponseTemplateRow template) {
        action = template.action() == null ? action : template.action();
        reasons.use(template.reasons());
        if (message == null || message.isBlank() || message.equals(suggested)) {
            message = template.words();
            suggested = message;
        }
    }

    DecisionInput wording(ZoneId zone) {
        DecisionInput input =
                new DecisionInput(action, reasons.reasons(), message, refusal, measures.requested(zone, message));
        return warned ? input.afterWarning() : input;
    }

    /** Whether the decision takes something from the author, so that it needs reasons. */
    public boolean isRestrictive() {
        return action != null && action.restrictive() || measures.isFilled();
    }

    /** The names of the actions that need reasons, separated by spaces. */
    public String getRestrictiveActions() {
        return Arrays.stream(DecisionAction.values())
                .filter(DecisionAction::restrictive)
                .map(DecisionAction::name)
                .collect(Collectors.joining(" "));
    }

    public boolean isWarned() {
        return warned;
    }

    public void setWarned(boolean warned) {
        this.warned = warned;
    }

    public MeasuresForm getMeasures() {
        return measures;
    }

    public ReasonsForm getReasons() {
        return reasons;
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
