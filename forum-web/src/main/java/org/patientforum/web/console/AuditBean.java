package org.patientforum.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditChecked;
import org.patientforum.audit.AuditColumn;
import org.patientforum.audit.AuditFilter;
import org.patientforum.audit.AuditLine;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditService;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobService;
import org.patientforum.web.console.export.ExportFilter;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.TypedDates;

/** The page /console/audit?action=CASE_DECIDED&actor=nora&from=2026-03-05: what staff did or viewed, newest first. */
@Named("consoleAudit")
@ViewScoped
public class AuditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private AuditAction action;

    @Inject
    @Param
    private String actor;

    @Inject
    @Param
    private AuditObject.Kind kind;

    @Inject
    @Param
    private Long object;

    @Inject
    @Param
    private String from;

    @Inject
    @Param
    private String until;

    @Inject
    private AuditService audit;

    @Inject
    private JobService jobs;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction consoleAction;

    private AuditFilter filter;
    private ConsoleTable<AuditLine, AuditColumn> rows;
    private AuditChecked check;

    /** Prepares the filter and reads the result of the last check; the table loads its rows lazily. */
    public void load() {
        checkDay("from", from);
        checkDay("until", until);
        filter = new AuditFilter(
                action,
                actor,
                kind,
                object,
                ExportFilter.day(from, 0, signedIn.zone()),
                ExportFilter.day(until, 1, signedIn.zone()));
        check = audit.lastCheck();
        rows = new ConsoleTable<>(AuditFilter.USUAL_ORDER, new ConsoleTable.Source<>() {
            @Override
            public long count() {
                return audit.count(filter);
            }

            @Override
            public List<AuditLine> rows(Sorting<AuditColumn> sorting, int first, int limit) {
                return audit.sorted(filter, sorting, first, limit);
            }
        });
    }

    /** Says so if a typed day cannot be read; the list then ignores it. */
    private void checkDay(String field, String typed) {
        if (typed != null && !typed.isBlank() && TypedDates.day(typed).isEmpty()) {
            Messages.addError(field, ConsoleWords.text("day.wrong"));
        }
    }

    /** Requests a background check of the whole hash chain. */
    public void checkChain() {
        consoleAction.runAndRedirect(
                () -> jobs.start(signedIn.id(), Job.AUDIT_CHECK), "console/audit", "audit.check.soon");
    }

    /** The current filter, shown in the fields of the search form. */
    public AuditFilter getFilter() {
        return filter;
    }

    public ConsoleTable<AuditLine, AuditColumn> getRows() {
        return rows;
    }

    public AuditChecked getCheck() {
        return check;
    }

    public String getFrom() {
        return from;
    }

    public String getUntil() {
        return until;
    }

    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    public AuditObject.Kind[] getKinds() {
        return AuditObject.Kind.values();
    }
}
