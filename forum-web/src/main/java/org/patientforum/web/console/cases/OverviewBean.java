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

/** The page /console/: figures, the most urgent cases and the reader's own cases. */
@Named("consoleOverview")
@RequestScoped
public class OverviewBean {

    private static final int MAX_CASES = 5;

    @Inject
    private CaseService cases;

    @Inject
    private SignedIn signedIn;

    private CaseFigures figures;
    private List<CaseRow> urgent;
    private List<CaseRow> mine;

    /** Loads the figures and the first cases of each queue. */
    public void load() {
        figures = cases.figures(signedIn.id());
        urgent = cases.queue(signedIn.id(), new CaseFilter(CaseFilter.Which.OPEN, null), 0, MAX_CASES);
        mine = cases.queue(signedIn.id(), new CaseFilter(CaseFilter.Which.MINE, null), 0, MAX_CASES);
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
