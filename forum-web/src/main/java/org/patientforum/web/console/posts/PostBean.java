package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.audit.AuditLine;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditService;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.TargetState;
import org.patientforum.moderation.decisions.ProactiveModerationService;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.quotes.QuotingPost;
import org.patientforum.posting.staff.PostRedactionService;
import org.patientforum.posting.staff.StaffDiscussionQueries;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.cases.DecisionPreview;
import org.patientforum.web.identity.SignedIn;

/** The page /console/post/108: take private information out of a post, decide about it, take its label off. */
@Named("consolePost")
@ViewScoped
public class PostBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private StaffDiscussionQueries discussions;

    @Inject
    private PostRedactionService redaction;

    @Inject
    private ProactiveModerationService initiative;

    @Inject
    private AuditService audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private PostSnapshot post;
    private List<QuotingPost> quotes;
    private List<AuditLine> history;
    private AdviceLinkRow label;
    private String text;
    private String seen;
    private boolean changed;
    private final DecisionPreview decision = new DecisionPreview();

    /** Loads the post, which is written in the audit trail. Throws NotFound. */
    public void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        post = discussions.post(signedIn.id(), id);
        quotes = discussions.quotesOf(id);
        label = redaction.labelOf(id).orElse(null);
        history = audit.history(AuditObject.ofPost(id));
        text = post.markdown();
    }

    /** Shows what the author will read; nothing happens yet. */
    public void look() {
        seen = text;
        action.tried(() -> decision.look(DecisionAction.REDACT, signedIn.zone()));
    }

    /** Replaces the text as it was looked at; what it said before is kept for staff. */
    public void redact() {
        if (decision.same(signedIn.zone()) && text.equals(seen)) {
            String before = post.fingerprint();
            boolean done =
                    then(() -> initiative.redact(signedIn.id(), id, text, before, decision.getLookedAt()), "REDACTED");
            if (!done) {
                post = discussions.post(signedIn.id(), id);
                changed = !post.fingerprint().equals(before);
            }
        } else {
            look();
        }
    }

    /** Takes the label off. */
    public void unlabel() {
        then(() -> redaction.unlabel(signedIn.id(), id), "UNLABELLED");
    }

    private boolean then(Runnable wish, String done) {
        return action.then(wish, "console/post/" + id, "post.done." + done);
    }

    public PostSnapshot getPost() {
        return post;
    }

    /** Whether its author has changed the text since staff opened the page; they decide anew, with both texts before them. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether its text can be changed at all. */
    public boolean isEditable() {
        return TargetState.of(ReportTarget.Kind.POST, post.state(), false).allows(DecisionAction.REDACT);
    }

    public List<QuotingPost> getQuotes() {
        return quotes;
    }

    public List<AuditLine> getHistory() {
        return history;
    }

    /** The advice that a label on the post names; null without one. */
    public AdviceLinkRow getLabel() {
        return label;
    }

    public DecisionPreview getDecision() {
        return decision;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
