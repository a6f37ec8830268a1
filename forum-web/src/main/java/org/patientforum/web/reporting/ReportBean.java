package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.reporting.DeletionRequester;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportRefused;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportTargetSummary;
import org.patientforum.reporting.Reporter;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.SecureSite;

/**
 * The page /report/108 about a post, /report/discussion/42 or /report/member/7: first what the reader wants, then why, in their
 * own words.
 */
@Named("report")
@RequestScoped
public class ReportBean {

    @Inject
    private ReportTargetParams about;

    @Inject
    @Param
    private ReportKind ask;

    @Inject
    @Param
    private String next;

    @Inject
    @Param
    private ReportReason reason;

    @Inject
    @Param
    private DeletionRequester asker;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SecureSite site;

    @Inject
    private FormTokens tokens;

    @Inject
    private ErrorText errors;

    private ReportTarget target;
    private ReportTargetSummary thing;
    private String text;
    private String contact;

    /** Loads what it is about. Throws NotFound if the reader does not see it, and did not see it when they began to write. */
    public void load() {
        target = about.target();
        thing = about.thing(signedIn.reader());
        if (target.kind() == ReportTarget.Kind.MEMBER) {
            ask = ReportKind.REPORT;
        }
        if (next != null && ask == null) {
            problems(Map.of("ask", "reportKindMissing"));
        }
    }

    /** Says, in the form, that its page showed the thing: it may be gone when the form comes back. */
    public String getShown() {
        return about.shownMark();
    }

    /** Sends the report and shows its reference, or says what is missing. */
    public void send() {
        ReportInput wording = new ReportInput(ask, reason, asker, text, contact);
        problems(wording.problems());
        if (wording.problems().isEmpty()) {
            String reference = about.report(reporter(), wording, tokens.submission());
            Faces.redirect("report-received/" + reference);
        }
    }

    private Reporter reporter() {
        return new Reporter(signedIn.member() ? signedIn.id() : null, site.address(Faces.getRequest()));
    }

    private void problems(Map<String, String> keys) {
        keys.forEach((field, key) -> Messages.addError(field, errors.of(new ReportRefused(key))));
    }

    public ReportTargetSummary getThing() {
        return thing;
    }

    /** The path of the page that the reader comes from. */
    public String getBack() {
        return about.page();
    }

    /** The path of this page. */
    public String getPath() {
        return about.path();
    }

    public ReportKind getAsk() {
        return ask;
    }

    public ReportReason getReason() {
        return reason;
    }

    public DeletionRequester getAsker() {
        return asker;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
