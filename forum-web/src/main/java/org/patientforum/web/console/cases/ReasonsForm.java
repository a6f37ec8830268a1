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
    private String filledFacts = "";
    private String filledGroundWords = "";

    /** Fills in the reasons that are given. Keeps what the moderator has written. */
    void use(Reasons reasons) {
        ground = reasons.ground() == null ? ground : reasons.ground();
        if (!reasons.facts().isEmpty() && isReplaceable(facts, filledFacts)) {
            facts = reasons.facts();
            filledFacts = facts;
        }
        if (!reasons.groundWords().isEmpty() && isReplaceable(groundWords, filledGroundWords)) {
            groundWords = reasons.groundWords();
            filledGroundWords = groundWords;
        }
    }

    private static boolean isReplaceable(String typed, String filled) {
        return typed == null || typed.isBlank() || typed.equals(filled);
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
