package org.patientforum.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.alerting.AlertingService;
import org.patientforum.web.identity.SignedIn;

/** The number of unclaimed cases, shown in the console's menu and beside the link to the console at the top of each page. */
@Named("consoleMenu")
@RequestScoped
public class ConsoleMenuBean {

    @Inject
    private AlertingService alerting;

    @Inject
    private SignedIn signedIn;

    private String waiting;

    /** The number of unclaimed cases, such as "7" or "99+"; empty if there are none or the reader is not staff. */
    public String getWaiting() {
        if (waiting == null) {
            waiting = signedIn.groupModerator() && !signedIn.withoutDatabase()
                    ? format(alerting.waitingCases(signedIn.id()))
                    : "";
        }
        return waiting;
    }

    private static String format(int cases) {
        if (cases >= AlertingService.MAX_COUNTED) {
            return AlertingService.MAX_COUNTED - 1 + "+";
        }
        return cases == 0 ? "" : String.valueOf(cases);
    }
}
