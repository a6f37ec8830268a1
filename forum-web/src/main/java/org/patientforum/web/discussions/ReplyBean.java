package org.patientforum.web.discussions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.drafts.DraftText;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The reply form under a discussion, with quotation, preview, draft and the option to follow. */
@Named("reply")
@RequestScoped
public class ReplyBean {

    @Inject
    private DiscussionServices services;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    @Inject
    private DraftForm draft;

    @Inject
    private Resubmission resubmission;

    private String text;
    private String preview;
    private Quotation quotation;
    private Delivery delivery;
    private Integer to;
    private Long discussionId;

    @PostConstruct
    void readParameters() {
        discussionId = DiscussionParams.id();
        to = DiscussionParams.postNumber("to");
    }

    /** Fills the form with an unsent text or a draft, and with the requested quotation. */
    public void load() {
        if (!signedIn.member() || discussionId == null) {
            return;
        }
        if (Faces.isPostback()) {
            draft.readRequest(place());
            return;
        }
        text = draft.open(place(), true).map(DraftText::markdown).orElse(null);
        delivery = DraftForm.requestedDelivery();
        quotation = Quotation.requested(services.posting(), discussionId).orElse(null);
        if (quotation != null) {
            text = quotation.addedTo(text);
            to = quotation.number();
        }
        preview = FlashPreview.restore(services.posting(), signedIn.id(), text);
    }

    /** Posts the reply, follows the discussion if the member chose to, and redirects to the reply. */
    public void post() {
        PostLocation location = resubmission.post(
                () -> services.posting().replyIfNew(signedIn.id(), discussionId, text, to, tokens.submission()),
                () -> services.posting().reply(signedIn.id(), discussionId, text, to, tokens.submission()),
                replaced -> text = replaced.text());
        show(location);
    }

    /** Replaces the text of the post that this form created earlier with the text in the form. */
    public void changeSent() {
        show(resubmission.replaceText(text, replaced -> text = replaced.text()));
    }

    private void show(PostLocation location) {
        draft.complete(text, location, delivery);
        Faces.redirect(DiscussionUrls.of(location, DiscussionParams.page()));
    }

    /** Saves the text as a draft and shows a preview. */
    public void preview() {
        FlashPreview.store(text, services.posting().preview(signedIn.id(), text));
        String page = DiscussionUrls.page(discussionId, DiscussionParams.page());
        String answered = to == null ? "" : (page.contains("?") ? "&" : "?") + "to=" + to;
        draft.preview(page + answered, "", text, delivery);
    }

    private String place() {
        return "discussion:" + discussionId;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The requested quotation, which the script inserts at the cursor; null if there is none. */
    public String getQuotation() {
        return quotation == null ? null : quotation.text();
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }

    public Delivery getDelivery() {
        return delivery;
    }

    public void setDelivery(Delivery delivery) {
        this.delivery = delivery;
    }

    public String getPreview() {
        return preview;
    }

    /** Whether the form is empty, so that its markup can be shared by readers. */
    public boolean isBlank() {
        return text == null && preview == null && to == null;
    }
}
