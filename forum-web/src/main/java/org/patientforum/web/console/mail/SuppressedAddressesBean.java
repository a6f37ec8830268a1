package org.patientforum.web.console.mail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.notifications.mail.suppression.SuppressedAddress;
import org.patientforum.notifications.mail.suppression.SuppressionColumn;
import org.patientforum.notifications.mail.suppression.SuppressionService;
import org.patientforum.shared.Sorting;
import org.patientforum.web.console.ConsoleTable;
import org.patientforum.web.console.ConsoleWords;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.Dates;

/** The page /console/suppressed-addresses: members whose addresses are suppressed; suppressions since a given time can be lifted. */
@Named("consoleSuppressedAddresses")
@ViewScoped
public class SuppressedAddressesBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "console/suppressed-addresses";
    private static final Duration DEFAULT_LOOKBACK = Duration.ofDays(1);

    @Inject
    private SuppressionService suppressions;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Dates dates;

    private String since;
    private ConsoleTable<SuppressedAddress, SuppressionColumn> rows;

    /** Prepares the table and fills in the default start time, a day ago. */
    public void load() {
        since = LocalDateTime.ofInstant(dates.now().minus(DEFAULT_LOOKBACK), dates.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        rows = new ConsoleTable<>(SuppressionColumn.USUAL_ORDER, new ConsoleTable.Source<>() {
            @Override
            public long count() {
                return suppressions.count();
            }

            @Override
            public List<SuppressedAddress> rows(Sorting<SuppressionColumn> sorting, int first, int limit) {
                return suppressions.addresses(sorting, first, limit);
            }
        });
    }

    /** Lifts all suppressions since the typed time. */
    public void lift() {
        Instant from;
        try {
            from = LocalDateTime.parse(since == null ? "" : since.strip())
                    .atZone(dates.zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            Messages.addError("since", ConsoleWords.text("mail.suppressed.since.wrong"));
            return;
        }
        int lifted = suppressions.liftSince(signedIn.id(), from);
        Messages.addFlashGlobalInfo(
                ConsoleWords.text(lifted == 0 ? "mail.suppressed.freed.none" : "mail.suppressed.freed"));
        Faces.redirect(PAGE);
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public ConsoleTable<SuppressedAddress, SuppressionColumn> getRows() {
        return rows;
    }
}
