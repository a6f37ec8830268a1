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
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportTargetSummary;
import org.patientforum.shared.validation.InvalidInput;
import org.patientforum.web.errors.ErrorText;

/**
 * The report form: /report/108 for a post, /report/discussion/42 or /report/member/7. It first asks what the reader
 * wants, then why.
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
    @Param(name = "asker")
    private DeletionRequester requester;

    @Inject
    private CurrentReporter reporter;

    @Inject
    private ErrorText errors;

    private ReportTarget target;
    private ReportTargetSummary thing;
    private String text;
    private String contact;

    /**
     * Loads what is reported. Throws NotFound if the reader cannot see it and could not when they opened the form.
     */
    public void load() {
        target = about.target();
        thing = about.thing();
        if (target.kind() == ReportTarget.Kind.MEMBER) {
            ask = ReportKind.REPORT;
        }
        if (next != null && ask == null) {
            addErrors(Map.of("ask", "reportKindMissing"));
        }
    }

    /** A signature that the page showed the reported content, which may be gone when the form is submitted. */
    public String getShown() {
        return about.shownMark();
    }

    /** Sends the report and redirects to the page with its reference, or adds messages about what is missing. */
    public void send() {
        ReportInput wording = new ReportInput(ask, reason, requester, text, contact);
        addErrors(wording.problems());
        if (wording.problems().isEmpty()) {
            String reference = about.report(reporter.get(), wording);
            Faces.redirect("report-received/" + reference);
        }
    }

    private void addErrors(Map<String, String> keys) {
        keys.forEach(
                (field, key) -> Messages.addError(field, errors.of(new InvalidInput(key, ReportInput.MAX_LENGTH))));
    }

    public ReportTargetSummary getThing() {
        return thing;
    }

    /** The path of the page the reader came from. */
    public String getBack() {
        return about.targetPath();
    }

    /** The path of this page. */
    public String getPath() {
        return about.reportPath();
    }

    public ReportKind getAsk() {
        return ask;
    }

    public ReportReason getReason() {
        return reason;
    }

    public DeletionRequester getRequester() {
        return requester;
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
