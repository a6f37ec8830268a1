package org.patientforum.web.console;

import java.io.Serializable;
import java.time.ZoneId;
import org.patientforum.moderation.Action;
import org.patientforum.moderation.DecisionWording;
import org.patientforum.moderation.Ground;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.moderation.TemplateRow;

/** The fields in which a moderator words a decision. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Action action;
    private String facts;
    private Ground ground;
    private String groundWords;
    private RefusalReason refusal;
    private String words;
    private String suggested;
    private final FurtherMeasures further = new FurtherMeasures();

    /** Puts words for the chosen action into the box, unless the moderator has written own ones. */
    void suggest() {
        if (action != null && (words == null || words.isBlank() || words.equals(suggested))) {
            suggested = ConsoleWords.text("suggested." + action);
            words = suggested;
        }
    }

    /** Takes words to choose, and their action. */
    void use(TemplateRow template) {
        action = template.action() == null ? action : template.action();
        words = template.words();
    }

    DecisionWording wording(ZoneId zone) {
        return new DecisionWording(
                action, new DecisionWording.Reasons(facts, ground, groundWords), words, refusal, further.wishes(zone));
    }

    public FurtherMeasures getFurther() {
        return further;
    }

    public Ground[] getGrounds() {
        return Ground.values();
    }

    public RefusalReason[] getRefusals() {
        return RefusalReason.values();
    }

    public Action getAction() {
        return action;
    }

    public void setAction(Action action) {
        this.action = action;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public Ground getGround() {
        return ground;
    }

    public void setGround(Ground ground) {
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
