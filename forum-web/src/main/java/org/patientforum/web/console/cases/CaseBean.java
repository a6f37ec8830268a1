package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/case/2041: what was reported, the post as it is now, and the moderator working on it. */
@Named("consoleCase")
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
    private ConsoleAction action;

    @Inject
    private QueueBean queue;

    private CaseDetails file;

    /** Loads the case; the service records the access in the audit trail. Throws NotFound. */
    public void load() {
        if (id == null) {
            throw new NotFound("case");
        }
        file = cases.open(signedIn.id(), id);
    }

    /** Claims the case for the reader. */
    public void claim() {
        act(seen -> moderation.claim(signedIn.id(), id, seen), "case.claimed");
    }

    /** Releases the case, so that another moderator can claim it. */
    public void release() {
        act(seen -> moderation.release(signedIn.id(), id, seen), "case.released");
    }

    /** Reopens a decided case. */
    public void reopen() {
        act(seen -> moderation.reopen(signedIn.id(), id, seen), "case.reopened");
    }

    /** Confirms the decision that another moderator proposed. */
    public void confirm() {
        act(seen -> moderation.confirm(signedIn.id(), id, seen), "case.confirmed");
    }

    /** Withdraws or rejects the proposed decision. */
    public void drop() {
        act(seen -> moderation.drop(signedIn.id(), id, seen), "case.dropped");
    }

    /** Runs the action on the version shown; if it is refused, reloads the case and keeps the typed text. */
    void act(IntConsumer change, String doneKey) {
        act(change, doneKey, this::getPage);
    }

    /** The same, with the page to redirect to, which is determined after the action. */
    void act(IntConsumer change, String doneKey, Supplier<String> page) {
        int version = file.heading().version();
        if (action.runAndStay(() -> change.accept(version))) {
            action.redirect(page.get(), doneKey);
        } else {
            load();
        }
    }

    /** The path of this page, with the filter of the queue beside it. */
    String getPage() {
        return "console/case/" + id + queue.getQuery();
    }

    /** Checks that the reader may still decide this version of the case; if not, shows the error, reloads the case and keeps the typed text. */
    boolean checkStillOpen() {
        int version = file.heading().version();
        boolean open = action.runAndStay(() -> cases.requireActionable(signedIn.id(), id, version));
        if (!open) {
            load();
        }
        return open;
    }

    public CaseDetails getFile() {
        return file;
    }

    /** Whether the reader has claimed the case. */
    public boolean isMine() {
        Long claimedBy = file.heading().claimedBy();
        return claimedBy != null && claimedBy == signedIn.id() && file.heading().state() != CaseState.DECIDED;
    }

    /** Whether the reader can decide: no other moderator has claimed the case, and it is open. */
    public boolean isDecidable() {
        CaseState state = file.heading().state();
        return (file.heading().claimedBy() == null || isMine())
                && state != CaseState.WAITING
                && state != CaseState.DECIDED;
    }

    /** Whether the case has an appeal that the reader can decide. */
    public boolean isAppealDecidable() {
        return isDecidable() && file.appealed() != null;
    }
}
