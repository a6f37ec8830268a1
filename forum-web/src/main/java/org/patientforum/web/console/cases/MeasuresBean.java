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

/** The part of /console/case/2041 that shows the additional measures of a decision and undoes them. */
@Named("consoleMeasures")
@ViewScoped
public class MeasuresBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBean casePage;

    @Inject
    private MeasureService service;

    @Inject
    private AdviceLinkService advice;

    @Inject
    private SignedIn signedIn;

    private List<AdviceLinkRow> approvedLinks;

    /** Undoes a measure; the decision stands. */
    public void undo(MeasureLine measure) {
        long id = casePage.getFile().heading().id();
        casePage.act(seen -> service.undo(signedIn.id(), id, measure.id()), "measure.undone");
    }

    /** The approved advice pages to which a label can link. */
    public List<AdviceLinkRow> getApprovedLinks() {
        if (approvedLinks == null) {
            approvedLinks = advice.approved();
        }
        return approvedLinks;
    }
}
