package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.reporting.Asker;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportRefused;
import org.patientforum.reporting.ReportWording;
import org.patientforum.reporting.ReportedPost;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.security.ErrorText;
import org.patientforum.web.security.FormTokens;
import org.patientforum.web.security.SecureSite;
import org.patientforum.web.security.SignedIn;

/** The page /report/108: first what the reader wants, then why, in their own words. */
@Named("report")
@RequestScoped
public class ReportBean {

    @Inject
    @Param(pathIndex = 0)
    private Long postId;

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
    private Asker asker;

    @Inject
    private ReportingService reporting;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SecureSite site;

    @Inject
    private FormTokens tokens;

    @Inject
    private ErrorText errors;

    private ReportedPost post;
    private String text;

    /** Loads the post. Throws NotFound if the reader does not see it. */
    public void load() {
        if (postId == null) {
            throw new NotFound("post");
        }
        post = reporting.postToReport(signedIn.reader(), postId);
        if (next != null && ask == null) {
            problems(Map.of("ask", "reportKindMissing"));
        }
    }

    /** Sends the report and shows its reference, or says what is missing. */
    public void send() {
        ReportWording wording = new ReportWording(ask, reason, asker, text);
        problems(wording.problems());
        if (wording.problems().isEmpty()) {
            String reference = reporting.report(reporter(), postId, wording, tokens.submission());
            Faces.redirect("report-received/" + reference);
        }
    }

    private Reporter reporter() {
        return new Reporter(signedIn.member() ? signedIn.id() : null, site.address(Faces.getRequest()));
    }

    private void problems(Map<String, String> keys) {
        keys.forEach((field, key) -> Messages.addError(field, errors.of(new ReportRefused(key))));
    }

    public ReportedPost getPost() {
        return post;
    }

    public ReportKind getAsk() {
        return ask;
    }

    public ReportReason getReason() {
        return reason;
    }

    public Asker getAsker() {
        return asker;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
