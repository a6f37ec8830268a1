package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportTargetSummary;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.SiteKeys;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The parameters that say what is reported. */
@RequestScoped
public class ReportTargetParams {

    private static final String SHOWN = "shown";

    @Inject
    private ReportingService reporting;

    @Inject
    private SiteKeys keys;

    @Inject
    private SignedIn signedIn;

    @Inject
    private FormTokens tokens;

    @Inject
    @Param(pathIndex = 0)
    private String first;

    @Inject
    @Param(pathIndex = 1)
    private Long second;

    /** The reported content. Throws NotFound if the address is malformed. */
    ReportTarget target() {
        if (second == null) {
            return ReportTarget.ofPost(number(first));
        }
        return switch (String.valueOf(first)) {
            case "discussion" -> ReportTarget.ofDiscussion(second);
            case "member" -> ReportTarget.ofMember(second);
            default -> throw new NotFound("report");
        };
    }

    private static long number(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound("post");
        }
        return Long.parseLong(text);
    }

    /** The path of the report form. */
    String reportPath() {
        return second == null ? "/report/" + first : "/report/" + first + "/" + second;
    }

    /** The path of the reported content's own page. */
    String targetPath() {
        return second == null ? "/posts/" + first : "/" + first + "s/" + second;
    }

    /**
     * What the page shows of the content. Throws NotFound if the reader cannot see it and could not when they opened
     * the form.
     */
    ReportTargetSummary thing() {
        try {
            return reporting.preview(signedIn.reader(), target());
        } catch (NotFound e) {
            if (!shown()) {
                throw e;
            }
            return reporting.previewInvisible(target());
        }
    }

    /** Whether the form carries a valid signature that its page showed the content. */
    boolean shown() {
        return keys.signature(SHOWN).matches(Faces.getRequestParameter(SHOWN), reportPath());
    }

    /**
     * Sends the report about content that the reader sees or was shown when they opened the form. Returns the
     * reference.
     */
    String report(Reporter reporter, ReportInput wording) {
        String submission = tokens.submission();
        return shown()
                ? reporting.reportPreviouslySeen(reporter, target(), wording, submission)
                : reporting.report(reporter, target(), wording, submission);
    }

    /** The signature for a form whose page shows the content. */
    String shownMark() {
        return keys.signature(SHOWN).of(reportPath());
    }
}
