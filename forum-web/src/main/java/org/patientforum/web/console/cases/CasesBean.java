package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.casefile.CaseFigures;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.web.console.ChosenPosts;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.ConsoleWords;
import org.patientforum.web.console.LazyTables;
import org.patientforum.web.identity.SignedIn;
import org.primefaces.model.LazyDataModel;

/** The page /console/cases?which=TO_DO&kind=UNKIND: the queue, most urgent first. */
@Named("cases")
@ViewScoped
public class CasesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private CaseFilter.Which which;

    @Inject
    @Param
    private CaseKind kind;

    @Inject
    private CaseService cases;

    @Inject
    private ModerationService moderation;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    @Inject
    private ChosenPosts chosen;

    private String words;
    private CaseFilter filter;
    private CaseFigures figures;
    private LazyDataModel<CaseRow> rows;

    /** Loads the figures; the rows come as the table asks for them. */
    public void load() {
        words = ConsoleWords.text("suggested.LEAVE");
        filter = new CaseFilter(which == null ? CaseFilter.Which.TO_DO : which, kind);
        figures = cases.figures(signedIn.id());
        rows = new LazyTables<>(new LazyTables.Source<>() {
            @Override
            public long count() {
                return cases.count(signedIn.id(), filter);
            }

            @Override
            public List<CaseRow> rows(int first, int atMost) {
                return cases.queue(signedIn.id(), filter, first, atMost);
            }
        });
    }

    /** Takes the case and opens it. */
    public void take(CaseRow row) {
        action.then(
                () -> moderation.claim(signedIn.id(), row.id(), row.version()),
                "console/case/" + row.id(),
                "case.claimed");
    }

    /** Leaves what the chosen cases are about as it is; each author reads the words. One that was changed meanwhile stays. */
    public void leave() {
        DecisionInput wording = new DecisionInput(DecisionAction.LEAVE, words);
        ChosenPosts.Outcome outcome =
                chosen.each((id, version) -> moderation.decide(signedIn.id(), id, version, wording));
        String told = ConsoleWords.text("bulk.left", outcome.done(), outcome.left(), outcome.why());
        if (outcome.done() == 0) {
            Messages.addGlobalError(chosen.none() ? ConsoleWords.text("bulk.nothing") : told);
            return;
        }
        Messages.addFlashGlobalInfo(told);
        Faces.redirect("console/cases?which=" + filter.which() + (kind == null ? "" : "&kind=" + kind));
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public CaseFilter getFilter() {
        return filter;
    }

    public CaseFigures getFigures() {
        return figures;
    }

    public LazyDataModel<CaseRow> getRows() {
        return rows;
    }

    public CaseFilter.Which[] getWhiches() {
        return CaseFilter.Which.values();
    }

    public CaseKind[] getKinds() {
        return CaseKind.values();
    }
}
