package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.authoring.ReplacementSuggested;
import org.patientforum.shared.NotFound;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The page /start-discussion/7: title, text and delivery of a new discussion. */
@Named("startDiscussion")
@RequestScoped
public class StartDiscussionBean {

    private final Long groupId = DiscussionParams.id();

    @Inject
    private GroupService groups;

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

    private GroupRow group;
    private String title;
    private String text;
    private String preview;
    private Delivery delivery;

    /** Loads the group, and an unsent text or a draft. Throws NotFound or GroupArchived. */
    public void load() {
        if (groupId == null) {
            throw new NotFound("group");
        }
        group = groups.group(groupId);
        if (group.archived()) {
            throw new GroupArchived();
        }
        if (Faces.isPostback()) {
            draft.readRequest(place());
            return;
        }
        draft.open(place(), Faces.getRequestParameter("new") == null).ifPresent(saved -> {
            title = saved.title();
            text = saved.markdown();
        });
        delivery = draft.proposedDelivery();
        preview = FlashPreview.restore(services.posting(), signedIn.id(), text);
    }

    /** Starts the discussion, follows it if the member chose to, and shows it. */
    public void start() {
        PostLocation location = resubmission.post(
                () -> services.posting().startIfNew(signedIn.id(), groupId, title, text, tokens.submission()),
                () -> services.posting().startDiscussion(signedIn.id(), groupId, title, text, tokens.submission()),
                this::fill);
        show(location);
    }

    /** Replaces the text of the discussion that this form started earlier. A message says that the title stays. */
    public void changeSent() {
        resubmission.warnTitleUnchanged(title);
        show(resubmission.replaceText(text, this::fill));
    }

    private void show(PostLocation location) {
        draft.complete(text, location, delivery);
        Faces.redirect(DiscussionUrls.of(location));
    }

    private void fill(ReplacementSuggested replaced) {
        title = replaced.title();
        text = replaced.text();
    }

    /** Saves title and text as a draft and shows a preview. */
    public void preview() {
        FlashPreview.store(text, services.posting().preview(signedIn.id(), text));
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
