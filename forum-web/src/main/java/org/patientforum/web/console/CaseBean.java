package org.patientforum.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.IntConsumer;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.Action;
import org.patientforum.moderation.CaseFile;
import org.patientforum.moderation.CaseService;
import org.patientforum.moderation.CaseState;
import org.patientforum.moderation.DecisionWording;
import org.patientforum.moderation.ModerationService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.security.SignedIn;

/** The page /console/case/2041: what was reported, the post now, and the decision. */
@Named("caseDesk")
@ViewScoped
public class CaseBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private CaseService cases;

    @Inject
    private ModerationService moderation;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction doing;

    private CaseFile file;
    private Action action;
    private String words;
    private String suggested;

    /** Loads the case, which is written in the audit trail. Throws NotFound. */
    public void load() {
        if (id == null) {
            throw new NotFound("case");
        }
        file = cases.open(signedIn.id(), id);
    }

    /** Takes the case. */
    public void claim() {
        act(seen -> moderation.claim(signedIn.id(), id, seen), "case.claimed");
    }

    /** Lets the case go. */
    public void release() {
        act(seen -> moderation.release(signedIn.id(), id, seen), "case.released");
    }

    /** Takes a decided case up again. */
    public void reopen() {
        act(seen -> moderation.reopen(signedIn.id(), id, seen), "case.reopened");
    }

    /** Decides, with the words the author reads. */
    public void decide() {
        act(seen -> moderation.decide(signedIn.id(), id, seen, new DecisionWording(action, words)), "case.decided");
    }

    /** Puts words for the chosen action into the box, unless the moderator has written own ones. */
    public void suggest() {
        if (action != null && (words == null || words.isBlank() || words.equals(suggested))) {
            suggested = ConsoleWords.text("suggested." + action);
            words = suggested;
        }
    }

    /** What another did meanwhile is shown; words typed here stay. */
    private void act(IntConsumer wish, String doneKey) {
        int version = file.heading().version();
        if (!doing.then(() -> wish.accept(version), "console/case/" + id, doneKey)) {
            load();
        }
    }

    public CaseFile getFile() {
        return file;
    }

    /** Whether the reader has taken the case. */
    public boolean isMine() {
        return file.heading().state() == CaseState.CLAIMED && file.heading().claimedBy() == signedIn.id();
    }

    /** Whether the reader can decide: nobody else has the case, and it is not decided. */
    public boolean isToDecide() {
        return file.heading().state() == CaseState.OPEN || isMine();
    }

    public Action getAction() {
        return action;
    }

    public void setAction(Action action) {
        this.action = action;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
