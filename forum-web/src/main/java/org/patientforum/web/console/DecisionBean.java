package org.patientforum.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Messages;
import org.patientforum.moderation.Action;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.DecisionWording;
import org.patientforum.moderation.Ground;
import org.patientforum.moderation.ModerationService;
import org.patientforum.web.security.ErrorText;
import org.patientforum.web.security.SignedIn;

/** The part of /console/case/2041 where a case is decided: first what goes out is looked at, then it goes. */
@Named("decisionDesk")
@ViewScoped
public class DecisionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBean desk;

    @Inject
    private ModerationService moderation;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ErrorText errors;

    private Action action;
    private String facts;
    private Ground ground;
    private String groundWords;
    private String words;
    private String suggested;
    private DecisionWording lookedAt;

    /** Puts words for the chosen action into the box, unless the moderator has written own ones. */
    public void suggest() {
        if (action != null && (words == null || words.isBlank() || words.equals(suggested))) {
            suggested = ConsoleWords.text("suggested." + action);
            words = suggested;
        }
    }

    /** Shows what would go out; nothing happens yet. */
    public void look() {
        suggest();
        DecisionWording wording = wording();
        lookedAt = null;
        try {
            wording.requireGood();
            lookedAt = wording;
        } catch (DecisionRefused refused) {
            Messages.addError(errors.field(refused), errors.of(refused));
        }
    }

    /** Decides as it was looked at; what was changed since is looked at first. */
    public void decide() {
        if (!wording().equals(lookedAt)) {
            look();
            return;
        }
        long id = desk.getFile().heading().id();
        desk.act(
                seen -> moderation.decide(signedIn.id(), id, seen, lookedAt),
                action.forGood() ? "case.proposed" : "case.decided");
    }

    private DecisionWording wording() {
        return new DecisionWording(action, new DecisionWording.Reasons(facts, ground, groundWords), words);
    }

    /** What goes out; null until it was looked at. */
    public DecisionWording getLookedAt() {
        return lookedAt;
    }

    public Ground[] getGrounds() {
        return Ground.values();
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
