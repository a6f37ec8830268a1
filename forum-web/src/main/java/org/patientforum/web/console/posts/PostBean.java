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

/** The page /console/post/108: redact a post, open a case about it, or remove its advice label. */
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
    private ProactiveModerationService proactiveModeration;

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
    private String previewedText;
    private boolean changed;
    private final DecisionPreview decision = new DecisionPreview();

    /** Loads the post; the service records the access in the audit trail. Throws NotFound. */
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

    /** Previews the redacted text and the message to the author. */
    public void preview() {
        previewedText = text;
        action.runAndStay(() -> decision.preview(DecisionAction.REDACT, signedIn.zone()));
    }

    /** Replaces the text as previewed; staff can still read the earlier text. */
    public void redact() {
        if (decision.isUnchanged(signedIn.zone()) && text.equals(previewedText)) {
            String before = post.fingerprint();
            boolean redacted = runAndRedirect(
                    () -> proactiveModeration.redact(signedIn.id(), id, text, before, decision.getPreviewed()),
                    "REDACTED");
            if (!redacted) {
                post = discussions.post(signedIn.id(), id);
                changed = !post.fingerprint().equals(before);
            }
        } else {
            preview();
        }
    }

    /** Removes the advice label. */
    public void unlabel() {
        runAndRedirect(() -> redaction.unlabel(signedIn.id(), id), "UNLABELLED");
    }

    private boolean runAndRedirect(Runnable change, String doneKey) {
        return action.runAndRedirect(change, "console/post/" + id, "post.done." + doneKey);
    }

    public PostSnapshot getPost() {
        return post;
    }

    /** Whether the author has changed the text since the page was opened; then it shows both texts and staff decide again. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether the state of the post allows redaction. */
    public boolean isRedactable() {
        return TargetState.of(ReportTarget.Kind.POST, post.state(), false).allows(DecisionAction.REDACT);
    }

    public List<QuotingPost> getQuotes() {
        return quotes;
    }

    public List<AuditLine> getHistory() {
        return history;
    }

    /** The advice page that the post's label links to; null without a label. */
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
