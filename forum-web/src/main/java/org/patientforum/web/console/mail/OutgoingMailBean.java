package org.patientforum.web.console.mail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.notifications.mail.log.MailColumn;
import org.patientforum.notifications.mail.log.MailFilter;
import org.patientforum.notifications.mail.log.MailLine;
import org.patientforum.notifications.mail.log.MailLogService;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.shared.Sorting;
import org.patientforum.web.console.ConsoleTable;

/** The page /console/outgoing-mail?state=SKIPPED&kind=NEW_REPLY&reason=ALREADY_READ&name=heron: the state of each mail, newest first. */
@Named("consoleOutgoingMail")
@ViewScoped
public class OutgoingMailBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private MailState state;

    @Inject
    @Param
    private MailKind kind;

    @Inject
    @Param
    private SkippedReason reason;

    @Inject
    @Param
    private String name;

    @Inject
    private MailLogService log;

    private MailFilter filter;
    private ConsoleTable<MailLine, MailColumn> rows;

    /** Prepares the table, which loads its rows lazily. */
    public void load() {
        filter = new MailFilter(state, kind, reason, name);
        rows = new ConsoleTable<>(MailFilter.USUAL_ORDER, new ConsoleTable.Source<>() {
            @Override
            public long count() {
                return log.count(filter);
            }

            @Override
            public List<MailLine> rows(Sorting<MailColumn> sorting, int first, int limit) {
                return log.lines(filter, sorting, first, limit);
            }
        });
    }

    public MailFilter getFilter() {
        return filter;
    }

    public ConsoleTable<MailLine, MailColumn> getRows() {
        return rows;
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public SkippedReason[] getReasons() {
        return SkippedReason.values();
    }

    public MailKind[] getKinds() {
        return MailKind.values();
    }
}
