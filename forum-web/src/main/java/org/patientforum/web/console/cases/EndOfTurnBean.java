package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.moderation.assignment.AssignmentService;
import org.patientforum.moderation.assignment.Colleague;
import org.patientforum.moderation.assignment.HandoverInput;
import org.patientforum.moderation.assignment.HandoverResult;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.ConsoleWords;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/cases in which the reader hands over all their cases at the end of a turn. */
@Named("consoleEndOfTurn")
@RequestScoped
public class EndOfTurnBean {

    @Inject
    private AssignmentService service;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private Long colleague;
    private String note;
    private List<Colleague> colleagues;

    /** Hands all cases of the reader over to the chosen colleague, or gives them back. */
    public void handOver() {
        AtomicReference<HandoverResult> result = new AtomicReference<>();
        HandoverInput input = new HandoverInput(colleague, note, tokens.submission());
        if (action.runAndStay(() -> result.set(service.handOverAll(signedIn.id(), input)))) {
            int kept = result.get().kept();
            String done = ConsoleWords.text("turn.done", result.get().done());
            Messages.addFlashGlobalInfo(kept == 0 ? done : done + " " + ConsoleWords.text("turn.kept", kept));
            Faces.redirect("console/cases");
        }
    }

    /** The colleagues who are not away. */
    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = service.colleagues(signedIn.id());
        }
        return colleagues;
    }

    public Long getColleague() {
        return colleague;
    }

    public void setColleague(Long colleague) {
        this.colleague = colleague;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
