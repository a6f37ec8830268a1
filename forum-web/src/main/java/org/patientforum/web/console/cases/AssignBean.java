package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patientforum.moderation.assignment.AssignmentService;
import org.patientforum.moderation.assignment.Colleague;
import org.patientforum.moderation.assignment.HandoverInput;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 in which the reader gives a case, theirs or a free one, to a colleague. */
@Named("consoleAssign")
@RequestScoped
public class AssignBean {

    @Inject
    private CaseBean casePage;

    @Inject
    private AssignmentService service;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    private Long colleague;
    private String note;
    private List<Colleague> colleagues;

    /** Whether there is a colleague to whom the reader can give the case. */
    public boolean isPossible() {
        return casePage.isDecidable() && !getColleagues().isEmpty();
    }

    /** Gives the case to the chosen colleague, who is notified; what the reader wrote becomes a note. */
    public void assign() {
        long id = casePage.getFile().heading().id();
        HandoverInput input = new HandoverInput(colleague, note, tokens.submission());
        casePage.act(seen -> service.assign(signedIn.id(), id, seen, input), "case.assigned");
    }

    /** The colleagues who can have the case. */
    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = service.colleaguesFor(
                    signedIn.id(), casePage.getFile().heading().id());
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
