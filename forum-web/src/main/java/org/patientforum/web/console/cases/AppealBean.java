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

/** The part of /console/case/2041 where somebody who had no hand in a decision decides the appeal against it. */
@Named("appealDesk")
@ViewScoped
public class AppealBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBean desk;

    @Inject
    private AppealService appeals;

    @Inject
    private SignedIn signedIn;

    private AppealOutcome outcome;
    private String words;
    private final Preview preview = new Preview();

    /** Shows what the author will read; unchanged, it decides the appeal, and the author is told. */
    public void decide() {
        if (outcome == null || preview.seen("appeal", words, outcome)) {
            long id = desk.getFile().heading().id();
            desk.act(seen -> appeals.decideAppeal(signedIn.id(), id, seen, outcome, words), "case.appeal.decided");
        } else {
            desk.stillToDo();
        }
    }

    /** Whether the reader had a hand in the decision, so that somebody else decides the appeal. */
    public boolean isOwn() {
        CaseDetails.DecisionLine decision = desk.getFile().appealed();
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
