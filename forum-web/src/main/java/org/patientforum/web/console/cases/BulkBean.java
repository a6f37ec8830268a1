package org.patientforum.web.console.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.casefile.BulkLine;
import org.patientforum.moderation.casefile.BulkPreviewService;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.ConsoleWords;
import org.patientforum.web.console.RowSelection;
import org.patientforum.web.identity.SignedIn;

/** The page /console/decide-cases?post=2041:3&post=2043:1&template=7: what one decision would do to each of these cases, and a button that does it. */
@Named("consoleBulk")
@ViewScoped
public class BulkBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private Long template;

    @Inject
    private QueueFilter filter;

    @Inject
    private BulkPreviewService preview;

    @Inject
    private ModerationService moderation;

    @Inject
    private ResponseTemplateService templates;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    @Inject
    private RowSelection selection;

    private DecisionInput input;
    private String message;
    private Map<Long, Integer> seen;
    private List<BulkLine> lines;

    /** Loads the preview. Without a template nothing is done to the posts. */
    public void load() {
        seen = selection.versions();
        input = templates.offered().stream()
                .filter(row -> Long.valueOf(row.id()).equals(template) && fits(row))
                .findFirst()
                .map(row -> new DecisionInput(row.action(), row.reasons(), row.words()))
                .orElseGet(() -> new DecisionInput(DecisionAction.LEAVE, ConsoleWords.text("suggested.LEAVE")));
        message = input.wordsToAuthor();
        lines = preview.preview(signedIn.id(), seen, input);
    }

    /** Whether the template decides something that one moderator can decide and undo. */
    public static boolean fits(ResponseTemplateRow row) {
        return row.action() != null && !row.action().irreversible();
    }

    /** Decides each case that can be decided, one after the other, and says how many were. */
    public void decide() {
        DecisionInput decided = new DecisionInput(input.action(), input.reasons(), message);
        if (!action.runAndStay(decided::validate)) {
            return;
        }
        RowSelection.Outcome outcome =
                selection.forEach((id, version) -> moderation.decide(signedIn.id(), id, version, decided));
        Messages.addFlashGlobalInfo(
                ConsoleWords.text("bulk.left", outcome.done(), outcome.skipped(), outcome.reason()));
        Faces.redirect("console/cases" + getQuery());
    }

    /** Why the case cannot be decided so. */
    public String refusal(BulkLine line) {
        return action.message(line.refusal());
    }

    /** The number of cases that will be decided. */
    public long getCount() {
        return lines.stream().filter(line -> line.refusal() == null).count();
    }

    public List<BulkLine> getLines() {
        return lines;
    }

    /** The decision, with the words of the template. */
    public DecisionInput getInput() {
        return input;
    }

    /** The query string of the queue. */
    public String getQuery() {
        return filter.query();
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
