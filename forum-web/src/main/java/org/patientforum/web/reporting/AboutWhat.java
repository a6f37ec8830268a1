package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.NotFound;

/** What the address of the report page says the report is about. */
@RequestScoped
public class AboutWhat {

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
}
