package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.decisions.ProactiveModerationService;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The buttons with which staff open a case on their own initiative, without a report. */
@Named("consoleOpenCase")
@RequestScoped
public class OpenCaseBean {

    @Inject
    private ProactiveModerationService proactiveModeration;

    @Inject
    private CaseService cases;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    /** The case of a post, if it ever had one. */
    public List<CaseRow> casesOfPost(long id) {
        return cases.forTarget(ReportTarget.ofPost(id)).stream().toList();
    }

    /** Opens a case about a post, or finds the open one, and redirects to it. */
    public void forPost(long id) {
        open(ReportTarget.ofPost(id));
    }

    /** Opens a case about a member, or finds the open one, and redirects to it. */
    public void forMember(long id) {
        open(ReportTarget.ofMember(id));
    }

    private void open(ReportTarget target) {
        action.runAndStay(() -> Faces.redirect("console/case/" + proactiveModeration.takeUp(signedIn.id(), target)));
    }
}
