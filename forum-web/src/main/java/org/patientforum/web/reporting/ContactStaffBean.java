package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.forms.FormTokens;

/** The pages /tell-us/worry and /tell-us/complaint: messages to staff that do not concern a particular post. */
@Named("contactStaff")
@RequestScoped
public class ContactStaffBean {

    private static final String WORRY = "worry";
    private static final String COMPLAINT = "complaint";

    @Inject
    @Param(pathIndex = 0)
    private String about;

    @Inject
    private ReportingService reporting;

    @Inject
    private CurrentReporter reporter;

    @Inject
    private FormTokens tokens;

    private String text;

    /** Checks the address. Throws NotFound if it names neither kind. */
    public void load() {
        if (!WORRY.equals(about) && !COMPLAINT.equals(about)) {
            throw new NotFound("report");
        }
    }

    /** Sends the message and redirects to the page with its reference. */
    public void send() {
        ReportInput input = WORRY.equals(about)
                ? new ReportInput(ReportKind.REPORT, ReportReason.WORRIED_ABOUT_SOMEONE, null, text)
                : new ReportInput(ReportKind.COMPLAINT, null, null, text);
        Faces.redirect("report-received/" + reporting.contactStaff(reporter.get(), input, tokens.submission()));
    }

    public String getAbout() {
        return about;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
