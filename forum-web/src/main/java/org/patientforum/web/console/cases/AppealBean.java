package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.appeals.AppealService;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.web.console.Preview;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 in which a moderator who did not take part in a decision decides the appeal against it. */
@Named("consoleAppeal")
@ViewScoped
public class AppealBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBean casePage;

    @Inject
    private AppealService appeals;

    @Inject
    private SignedIn signedIn;

    private AppealOutcome outcome;
    private String message;
    private final Preview preview = new Preview();

    /** Previews the message to the author; confirmed unchanged, decides the appeal and notifies the author. */
    public void decide() {
        if (outcome == null || preview.confirms("appeal", message, outcome)) {
            long id = casePage.getFile().heading().id();
            casePage.act(
                    seen -> appeals.decideAppeal(signedIn.id(), id, seen, outcome, message), "case.appeal.decided");
        } else {
            casePage.checkStillOpen();
        }
    }

    /** Whether the reader took part in the decision, so that another moderator must decide the appeal. */
    public boolean isOwn() {
        CaseDetails.DecisionLine decision = casePage.getFile().appealed();
        return Stream.of(decision.by(), String.valueOf(decision.second())).anyMatch(signedIn.pseudonym()::equals);
    }

    public Preview getPreview() {
        return preview;
    }

    public AppealOutcome[] getOutcomes() {
        return AppealOutcome.values();
    }

    public AppealOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(AppealOutcome outcome) {
        this.outcome = outcome;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
