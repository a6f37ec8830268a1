package org.patientforum.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.AuditAction;
import org.patientforum.moderation.AuditCheck;
import org.patientforum.moderation.AuditLine;
import org.patientforum.moderation.AuditService;
import org.primefaces.model.LazyDataModel;

/** The page /console/audit?action=CASE_DECIDED: everything staff did or looked at, newest first. */
@Named("audit")
@ViewScoped
public class AuditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private AuditAction action;

    @Inject
    private AuditService audit;

    private LazyDataModel<AuditLine> rows;
    private AuditCheck check;

    /** Prepares the list; the rows come as the table asks for them. */
    public void load() {
        rows = new Stretches<>(new Stretches.Source<>() {
            @Override
            public long count() {
                return audit.count(action);
            }

            @Override
            public List<AuditLine> rows(int first, int atMost) {
                return audit.newest(action, first, atMost);
            }
        });
    }

    /** Walks the whole chain; the page says what was found. */
    public void checkChain() {
        check = audit.check();
    }

    public LazyDataModel<AuditLine> getRows() {
        return rows;
    }

    public AuditCheck getCheck() {
        return check;
    }

    public AuditAction getAction() {
        return action;
    }

    public AuditAction[] getActions() {
        return AuditAction.values();
    }
}
