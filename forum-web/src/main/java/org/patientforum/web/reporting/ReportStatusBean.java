package org.patientforum.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.moderation.messages.ReportStatus;
import org.patientforum.moderation.messages.ReportStatusService;
import org.patientforum.shared.validation.InvalidInput;
import org.patientforum.web.errors.ErrorText;

/**
 * The page /report-status/R-7K3M-9QX2: the state of a report, and the form to answer a question from staff. Only the
 * reporter can see it.
 */
@Named("reportStatus")
@RequestScoped
public class ReportStatusBean {

    private static final Pattern REFERENCE = Pattern.compile("R?([A-Z0-9]{4})([A-Z0-9]{4})");

    @Inject
    @Param(pathIndex = 0)
    private String reference;

    @Inject
    private ReportStatusService reports;

    @Inject
    private CurrentReporter reporter;

    @Inject
    private ErrorText errors;

    private ReportStatus status;
    private String number;
    private String answer;

    /** Looks up the report; without a reference the page asks for one. Throws RateLimitExceeded. */
    @PostConstruct
    void findReport() {
        status = reference == null
                ? null
                : reports.open(reporter.get(), reference).orElse(null);
        number = reference;
    }

    /** Adds a message if the reader has no such report. */
    public void load() {
        if (reference != null && status == null) {
            Messages.addError("number", errors.of(new InvalidInput("referenceUnknown")));
        }
    }

    /** Redirects to the page of the reference. Accepts lower case, other or missing separators, and a missing R. */
    public void find() {
        String typed = number == null ? "" : number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        Matcher written = REFERENCE.matcher(typed);
        if (written.matches()) {
            Faces.redirect("report-status/R-" + written.group(1) + "-" + written.group(2));
        } else {
            String key = typed.isEmpty() ? "referenceMissing" : "referenceUnknown";
            Messages.addError("number", errors.of(new InvalidInput(key)));
        }
    }

    /** Sends the answer to the question. */
    public void send() {
        reports.answer(reporter.get(), reference, status.question().id(), answer);
        Faces.redirect("report-status/" + reference);
    }

    /** The report; null if the reader has no such report. */
    public ReportStatus getStatus() {
        return status;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
