package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.authoring.ReplacementSuggested;
import org.patientforum.shared.NotFound;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The page /start-discussion/7: a title, a text, and how to hear of replies. */
@Named("startDiscussion")
@RequestScoped
public class StartDiscussionBean {

    private final Long groupId = DiscussionParams.id();

    @Inject
    private GroupService groups;

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

    private GroupRow group;
    private String title;
    private String text;
    private String preview;
    private Delivery delivery;

    /** Loads the group and what the member wrote before. Throws NotFound, or GroupArchived. */
    public void load() {
        if (groupId == null) {
            throw new NotFound("group");
        }
        group = groups.group(groupId);
        if (group.archived()) {
            throw new GroupArchived();
        }
        if (Faces.isPostback()) {
            draft.sent(place());
            return;
        }
        draft.begin(place(), Faces.getRequestParameter("new") == null).ifPresent(kept -> {
            title = kept.title();
            text = kept.markdown();
        });
        delivery = draft.proposedFollow();
        preview = PreviewAgain.of(services.posting(), signedIn.id(), text);
    }

    /** Starts the discussion, follows if the member chose to, and shows it. */
    public void start() {
        PostPlace place = sentAgain.post(
                () -> services.posting().startIfNew(signedIn.id(), groupId, title, text, tokens.submission()),
                () -> services.posting().startDiscussion(signedIn.id(), groupId, title, text, tokens.submission()),
                this::show);
        show(place);
    }

    /** Changes the text of the discussion that this form started before to the one in the box. Another title is only said: it stays. */
    public void changeSent() {
        sentAgain.titleStays(title);
        show(sentAgain.change(text, this::show));
    }

    private void show(PostPlace place) {
        draft.posted(text, place, delivery);
        Faces.redirect(DiscussionUrls.of(place));
    }

    private void show(ReplacementSuggested replaced) {
        title = replaced.title();
        text = replaced.text();
    }

    /** Shows what the opening post would look like; title and text are kept as a draft. */
    public void look() {
        PreviewAgain.next(text, services.posting().preview(signedIn.id(), text));
        draft.preview("/start-discussion/" + groupId, title, text, delivery);
    }

    private String place() {
        return "group:" + groupId;
    }

    public GroupRow getGroup() {
        return group;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
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
}
