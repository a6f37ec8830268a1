package org.patientforum.web.discussions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.drafts.DraftText;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The reply form under a discussion: quote, preview, draft, and the question whether to follow. */
@Named("reply")
@RequestScoped
public class ReplyBean {

    @Inject
    private DiscussionEjbs services;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    @Inject
    private DraftForm draft;

    @Inject
    private SentAgain sentAgain;

    private String text;
    private String preview;
    private Quotation quotation;
    private Delivery delivery;
    private Integer to;
    private Long discussionId;

    @PostConstruct
    void ask() {
        discussionId = DiscussionParams.id();
        to = DiscussionParams.postNumber("to");
    }

    /** Fills the form with what the member wrote before, and with what they quote. */
    public void load() {
        if (!signedIn.member() || discussionId == null) {
            return;
        }
        if (Faces.isPostback()) {
            draft.sent(place());
            return;
        }
        text = draft.begin(place(), true).map(DraftText::markdown).orElse(null);
        delivery = DraftForm.follow();
        quotation = Quotation.asked(services.posting(), discussionId).orElse(null);
        if (quotation != null) {
            text = quotation.addedTo(text);
            to = quotation.number();
        }
        preview = PreviewAgain.of(services.posting(), signedIn.id(), text);
    }

    /** Posts the reply, follows if the member chose to, and shows the reply in its place. */
    public void post() {
        PostPlace place = sentAgain.post(
                () -> services.posting().replyIfNew(signedIn.id(), discussionId, text, to, tokens.submission()),
                () -> services.posting().reply(signedIn.id(), discussionId, text, to, tokens.submission()),
                replaced -> text = replaced.text());
        show(place);
    }

    /** Changes the post that this form made before to the text in the box. */
    public void changeSent() {
        show(sentAgain.change(text, replaced -> text = replaced.text()));
    }

    private void show(PostPlace place) {
        draft.posted(text, place, delivery);
        Faces.redirect(DiscussionUrls.of(place, DiscussionParams.page()));
    }

    /** Shows what the reply would look like; the text is kept as a draft. */
    public void look() {
        PreviewAgain.next(text, services.posting().preview(signedIn.id(), text));
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

    /** The quotation that the address asks for, for the script that puts it where the cursor is; null without one. */
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

    /** Whether the form is as everybody finds it. */
    public boolean isBlank() {
        return text == null && preview == null && to == null;
    }
}
