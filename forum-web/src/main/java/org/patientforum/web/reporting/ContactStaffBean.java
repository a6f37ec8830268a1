package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.SecureSite;

/** The pages /tell-us/worry and /tell-us/complaint: a word to staff that is about no post in particular. */
@Named("tellUs")
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
    private SignedIn signedIn;

    @Inject
    private SecureSite site;

    @Inject
    private FormTokens tokens;

    private String text;

    /** Throws NotFound for an address that means nothing. */
    public void load() {
        if (!WORRY.equals(about) && !COMPLAINT.equals(about)) {
            throw new NotFound("report");
        }
    }

    /** Sends the words and shows their reference. */
    public void send() {
        Reporter reporter = new Reporter(signedIn.member() ? signedIn.id() : null, site.address(Faces.getRequest()));
        ReportInput wording = WORRY.equals(about)
                ? new ReportInput(ReportKind.REPORT, ReportReason.WORRIED_ABOUT_SOMEONE, null, text)
                : new ReportInput(ReportKind.COMPLAINT, null, null, text);
        Faces.redirect("report-received/" + reporting.contactStaff(reporter, wording, tokens.submission()));
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
