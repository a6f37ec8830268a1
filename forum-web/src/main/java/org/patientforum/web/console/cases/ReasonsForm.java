package org.patientforum.web.console.cases;

import java.io.Serializable;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;

/** The form fields of the reasons for a decision. */
public class ReasonsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String facts;
    private LegalBasis ground;
    private String groundWords;
    private Reasons filled = Reasons.NONE;

    /** Fills in the reasons that are given. Keeps what the moderator has written. */
    void use(Reasons reasons) {
        facts = chosen(facts, filled.facts(), reasons.facts());
        ground = reasons.ground() == null ? ground : reasons.ground();
        groundWords = chosen(groundWords, filled.groundWords(), reasons.groundWords());
        filled = reasons;
    }

    private static String chosen(String typed, String formerlyFilled, String given) {
        boolean replaceable = typed == null || typed.isBlank() || typed.equals(formerlyFilled);
        return given.isEmpty() || !replaceable ? typed : given;
    }

    Reasons reasons() {
        return new Reasons(facts, ground, groundWords);
    }

    public LegalBasis[] getGrounds() {
        return LegalBasis.values();
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
}
