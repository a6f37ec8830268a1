package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.cases.ResponseDeadline;
import org.patientforum.reporting.NextStep;
import org.patientforum.reporting.ReportConfirmation;
import org.patientforum.reporting.ReportingService;
import org.patientforum.web.words.Dates;

/**
 * The page /report-received/R-7K3M-9QX2: the reference, and what happens next and by when. It never reveals what was
 * reported.
 */
@Named("reportReceived")
@RequestScoped
public class ReportReceivedBean {

    @Inject
    @Param(pathIndex = 0)
    private String reference;

    @Inject
    private ReportingService reporting;

    @Inject
    private Dates dates;

    private ReportConfirmation received;

    /** Loads the next step. Throws NotFound if the reference is malformed or unknown. */
    public void load() {
        received = reporting.confirmation(reference);
    }

    public String getReference() {
        return received.reference();
    }

    public NextStep getNextStep() {
        return received.nextStep();
    }

    /** The day by which staff answer; empty for worries, which staff see at once. */
    public String getBy() {
        return switch (received.nextStep()) {
            case DELETION -> dates.day(ResponseDeadline.oneMonthAfter(received.madeAt()));
            case COMPLAINT -> dates.day(ResponseDeadline.acknowledgedBy(received.madeAt()));
            case ORDINARY -> dates.day(ResponseDeadline.workingDaysAfter(received.madeAt()));
            case WORRY, HIDDEN -> "";
        };
    }

    public int getWorkingDays() {
        return ResponseDeadline.WORKING_DAYS;
    }
}
