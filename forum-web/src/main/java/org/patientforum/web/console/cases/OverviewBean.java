package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patientforum.moderation.casefile.CaseFigures;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.web.identity.SignedIn;

/** The page /console/: the figures, and what is most urgent. */
@Named("overview")
@RequestScoped
public class OverviewBean {

    private static final int MOST_URGENT = 5;

    @Inject
    private CaseService cases;

    @Inject
    private SignedIn signedIn;

    private CaseFigures figures;
    private List<CaseRow> urgent;
    private List<CaseRow> mine;

    /** Loads the figures and the head of the queue. */
    public void load() {
        figures = cases.figures(signedIn.id());
        urgent = cases.queue(signedIn.id(), new CaseFilter(CaseFilter.Which.OPEN, null), 0, MOST_URGENT);
        mine = cases.queue(signedIn.id(), new CaseFilter(CaseFilter.Which.MINE, null), 0, MOST_URGENT);
    }

    public CaseFigures getFigures() {
        return figures;
    }

    public List<CaseRow> getUrgent() {
        return urgent;
    }

    public List<CaseRow> getMine() {
        return mine;
    }
}
