package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.reading.Reader;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportTargetSummary;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.SiteKeys;

/** What the address of the report page says the report is about. */
@RequestScoped
public class ReportTargetParams {

    private static final String SHOWN = "shown";

    @Inject
    private ReportingService reporting;

    @Inject
    private SiteKeys keys;

    @Inject
    @Param(pathIndex = 0)
    private String first;

    @Inject
    @Param(pathIndex = 1)
    private Long second;

    /** Throws NotFound for an address that means nothing. */
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

    /** The path of the report page. */
    String path() {
        return second == null ? "/report/" + first : "/report/" + first + "/" + second;
    }

    /** The path of the thing's own page. */
    String page() {
        return second == null ? "/posts/" + first : "/" + first + "s/" + second;
    }

    /** What the page shows of it. Throws NotFound if the reader does not see it, and did not see it when they began to write. */
    ReportTargetSummary thing(Reader reader) {
        try {
            return reporting.preview(reader, target());
        } catch (NotFound gone) {
            if (!shown()) {
                throw gone;
            }
            return reporting.previewInvisible(target());
        }
    }

    /** Whether the form that was sent, or could not be taken and is shown again, came from a page that showed the thing. */
    boolean shown() {
        return keys.signature(SHOWN).matches(Faces.getRequestParameter(SHOWN), path());
    }

    /** Sends the report, of what the reader sees or was shown when they began to write, and gives its reference. */
    String report(Reporter reporter, ReportInput wording, String submission) {
        return shown()
                ? reporting.reportPreviouslySeen(reporter, target(), wording, submission)
                : reporting.report(reporter, target(), wording, submission);
    }

    /** What such a form carries. */
    String shownMark() {
        return keys.signature(SHOWN).of(path());
    }
}
