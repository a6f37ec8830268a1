package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.patientforum.moderation.casefile.CaseColumn;
import org.patientforum.moderation.casefile.CaseFigures;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.shared.Sorting;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.ConsoleTable;
import org.patientforum.web.console.RowSelection;
import org.patientforum.web.identity.SignedIn;

/** The page /console/cases?which=TO_DO&kind=UNKIND: the queue, most urgent first. */
@Named("consoleCases")
@ViewScoped
public class CasesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private QueueFilter shown;

    @Inject
    private CaseService cases;

    @Inject
    private ModerationService moderation;

    @Inject
    private ResponseTemplateService templates;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    @Inject
    private RowSelection selection;

    private CaseFilter filter;
    private CaseFigures figures;
    private ConsoleTable<CaseRow, CaseColumn> rows;

    /** Loads the figures; the table loads its rows lazily. */
    public void load() {
        filter = shown.filter();
        figures = cases.figures(signedIn.id());
        rows = new ConsoleTable<>(filter.order(), new ConsoleTable.Source<>() {
            @Override
            public long count() {
                return cases.count(signedIn.id(), filter);
            }

            @Override
            public List<CaseRow> rows(Sorting<CaseColumn> sorting, int first, int limit) {
                return cases.queue(signedIn.id(), filter.in(sorting), first, limit);
            }
        });
    }

    /** Claims the case and opens it. */
    public void claim(CaseRow row) {
        action.runAndRedirect(
                () -> moderation.claim(signedIn.id(), row.id(), row.version()),
                "console/case/" + row.id() + getQuery(),
                "case.claimed");
    }

    /** The query string of the filter, which the case's page keeps; empty for the usual queue. */
    public String getQuery() {
        return shown.query();
    }

    /** Returns whether the case is ticked. */
    public boolean isTicked(CaseRow row) {
        return selection.contains(row.id(), row.version());
    }

    /** The templates with which several cases can be decided at once. */
    public List<ResponseTemplateRow> getBulkTemplates() {
        return templates.offered().stream().filter(BulkBean::fits).toList();
    }

    public CaseFilter getFilter() {
        return filter;
    }

    public CaseFigures getFigures() {
        return figures;
    }

    public ConsoleTable<CaseRow, CaseColumn> getRows() {
        return rows;
    }

    public CaseFilter.Which[] getQueues() {
        return CaseFilter.Which.values();
    }

    public CaseKind[] getKinds() {
        return CaseKind.values();
    }
}
