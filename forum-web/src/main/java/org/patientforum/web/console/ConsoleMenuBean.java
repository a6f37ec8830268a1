package org.patientforum.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.alerting.AlertingService;
import org.patientforum.web.identity.SignedIn;

/** The way to the console at the head of every page, and its menu: how many cases nobody has taken. */
@Named("consoleMenu")
@RequestScoped
public class ConsoleMenuBean {

    @Inject
    private AlertingService noticing;

    @Inject
    private SignedIn signedIn;

    private String waiting;

    /** How many cases wait, as it is written: "7", or "99+" if there are more; empty if there are none or nobody of staff reads. */
    public String getWaiting() {
        if (waiting == null) {
            waiting = signedIn.groupModerator() && !signedIn.withoutDatabase()
                    ? written(noticing.waitingCases(signedIn.id()))
                    : "";
        }
        return waiting;
    }

    private static String written(int cases) {
        if (cases >= AlertingService.MAX_COUNTED) {
            return AlertingService.MAX_COUNTED - 1 + "+";
        }
        return cases == 0 ? "" : String.valueOf(cases);
    }
}
