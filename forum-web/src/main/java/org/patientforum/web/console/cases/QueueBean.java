package org.patientforum.web.console.cases;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.web.identity.SignedIn;

/** The queue beside the case on /console/case/2041?which=MINE: its most urgent cases, and the one to open next. */
@Named("consoleQueue")
@ViewScoped
public class QueueBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    @Inject
    private QueueFilter shown;

    @Inject
    private CaseService cases;

    @Inject
    private SignedIn signedIn;

    private CaseFilter filter;
    private List<CaseRow> rows;

    @PostConstruct
    void load() {
        filter = shown.filter();
        rows = read();
    }

    private List<CaseRow> read() {
        return cases.queue(signedIn.id(), filter, 0, SHOWN);
    }

    /** The page of the most urgent case that the reader can decide now, other than this one; the page of the queue if there is none. */
    String pageAfter(long caseId) {
        return read().stream()
                .filter(row -> row.id() != caseId)
                .filter(row -> row.state() == CaseState.OPEN || row.state() == CaseState.CLAIMED && isMine(row))
                .findFirst()
                .map(row -> "console/case/" + row.id() + getQuery())
                .orElse("console/cases" + getQuery());
    }

    private boolean isMine(CaseRow row) {
        return signedIn.pseudonym().equals(row.claimedBy());
    }

    /** The first cases of the queue. */
    public List<CaseRow> getRows() {
        return rows;
    }

    /** The query string that keeps the filter; empty for the usual queue. */
    public String getQuery() {
        return shown.query();
    }

    public CaseFilter getFilter() {
        return filter;
    }
}
