package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.patientforum.moderation.decisions.MeasureLine;
import org.patientforum.moderation.decisions.MeasureService;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.advice.AdviceLinkService;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 with what a decision does besides its action. */
@Named("measures")
@ViewScoped
public class MeasuresBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBean desk;

    @Inject
    private MeasureService service;

    @Inject
    private AdviceLinkService advice;

    @Inject
    private SignedIn signedIn;

    private List<AdviceLinkRow> approved;

    /** Undoes one; the decision stays. */
    public void undo(MeasureLine measure) {
        long id = desk.getFile().heading().id();
        desk.act(seen -> service.undo(signedIn.id(), id, measure.id()), "measure.undone");
    }

    /** The advice that a label can lead to. */
    public List<AdviceLinkRow> getApproved() {
        if (approved == null) {
            approved = advice.approved();
        }
        return approved;
    }
}
