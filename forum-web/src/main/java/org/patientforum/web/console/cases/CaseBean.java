package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.IntConsumer;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/case/2041: what was reported, the post now, and who works on it. */
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

    private CaseDetails file;

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

    /** Confirms what another has proposed. */
    public void confirm() {
        act(seen -> moderation.confirm(signedIn.id(), id, seen), "case.confirmed");
    }

    /** Drops what was proposed. */
    public void drop() {
        act(seen -> moderation.drop(signedIn.id(), id, seen), "case.dropped");
    }

    /** What another did meanwhile is shown; words typed here stay. */
    void act(IntConsumer wish, String doneKey) {
        int version = file.heading().version();
        if (!doing.then(() -> wish.accept(version), "console/case/" + id, doneKey)) {
            load();
        }
    }

    /** Checks that the case is still the reader's to decide. If it is not, the page says so and keeps the typed text. */
    boolean stillToDo() {
        int version = file.heading().version();
        boolean still = doing.tried(() -> cases.requireActionable(signedIn.id(), id, version));
        if (!still) {
            load();
        }
        return still;
    }

    public CaseDetails getFile() {
        return file;
    }

    /** Whether the reader has taken the case. */
    public boolean isMine() {
        Long with = file.heading().claimedBy();
        return with != null && with == signedIn.id() && file.heading().state() != CaseState.DECIDED;
    }

    /** Whether the reader can decide: nobody else has the case, and it is not decided. */
    public boolean isToDecide() {
        CaseState state = file.heading().state();
        return (file.heading().claimedBy() == null || isMine())
                && state != CaseState.WAITING
                && state != CaseState.DECIDED;
    }

    /** Whether there is an appeal for the reader to decide. */
    public boolean isToJudge() {
        return isToDecide() && file.appealed() != null;
    }
}
