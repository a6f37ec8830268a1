package org.patientforum.web.console.cases;

import java.io.Serializable;
import java.time.ZoneId;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.web.console.ConsoleWords;

/** The fields in which a moderator words a decision. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private DecisionAction action;
    private String facts;
    private LegalBasis ground;
    private String groundWords;
    private RefusalReason refusal;
    private String words;
    private String suggested;
    private final MeasuresForm further = new MeasuresForm();

    /** Puts words for the chosen action into the box, unless the moderator has written own ones. */
    void suggest() {
        if (action != null && (words == null || words.isBlank() || words.equals(suggested))) {
            suggested = ConsoleWords.text("suggested." + action);
            words = suggested;
        }
    }

    /** Takes words to choose, and their action. */
    void use(ResponseTemplateRow template) {
        action = template.action() == null ? action : template.action();
        words = template.words();
    }

    DecisionInput wording(ZoneId zone) {
        return new DecisionInput(
                action, new DecisionInput.Reasons(facts, ground, groundWords), words, refusal, further.wishes(zone));
    }

    public MeasuresForm getFurther() {
        return further;
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
