package org.patientforum.web.discussions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.reading.DiscussionHeader;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.MemberView;
import org.patientforum.reading.Paging;
import org.patientforum.shared.NotFound;
import org.patientforum.web.forms.UnsentFormStore;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.Dates;

/** The page /discussions/42?page=3: twenty posts with their buttons. The reply form has its own bean. */
@Named("discussions")
@RequestScoped
public class DiscussionsBean {

    @Inject
    private DiscussionServices services;

    @Inject
    private UnsentFormStore unsentForms;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Dates dates;

    @Inject
    private FollowOptions followOptions;

    @Inject
    private ActivityEstimates activityEstimates;

    @Inject
    private Clock clock;

    private DiscussionPage shown;
    private MemberView view = MemberView.NONE;
    private PostListModel posts;

    /** Loads the page. Runs at construction because form fields read it before Faces invokes actions. */
    @PostConstruct
    void load() {
        Long id = DiscussionParams.id();
        if (id == null) {
            throw new NotFound("discussion");
        }
        shown = findPage(id, DiscussionParams.page());
        if (shown == null) {
            return;
        }
        if (signedIn.member()) {
            view = services.reading().visit(signedIn.id(), shown);
        }
        posts = PostListModel.of(shown, view, signedIn, dates);
    }

    /** Loads the page, or returns null after redirecting to the discussion that the posts were merged into. */
    private DiscussionPage findPage(long id, int page) {
        DiscussionPage found = services.reading().page(signedIn.reader(), id, page);
        Long now = found.discussion().mergedInto();
        if (now == null) {
            return found;
        }
        if (Faces.isPostback()) {
            return services.reading().page(signedIn.reader(), now, 1); // the text in this form is posted there
        }
        unsentForms.move(Faces.getRequest(), "/discussions/" + now);
        Faces.redirect(services.posting()
                .currentPlace(id, Paging.first(page))
                .map(DiscussionUrls::of)
                .orElse(DiscussionUrls.page(now, 1)));
        return null;
    }

    /** Whether the page was loaded; if not, the response is a redirect. Checked before anything is written. */
    public boolean isLoaded() {
        return shown != null;
    }

    public DiscussionHeader getDiscussion() {
        return shown.discussion();
    }

    public int getPage() {
        return shown.page();
    }

    public int getPages() {
        return shown.discussion().pages();
    }

    /** The member's own posts here that are held or were rejected. */
    public List<HeldPostCard> getHeldPosts() {
        return HeldPostCard.of(view.waiting(), clock.instant());
    }

    public PostListModel getPosts() {
        return posts;
    }

    /** The state that the page's forms depend on. */
    public DiscussionFormState getForms() {
        ActivityEstimate activity = signedIn.member()
                ? activityEstimates.discussion(shown.discussion().id())
                : null;
        return DiscussionFormState.of(shown, view, followOptions.usual(), activity, signedIn);
    }

    /** Whether the reader may see the title; otherwise a neutral text replaces it. */
    public boolean isTitleVisible() {
        return shown.posts().isEmpty() || services.reading().showsTitle(signedIn.reader(), shown.discussion());
    }

    /** How the member follows the discussion; null if not. */
    public Delivery getFollowed() {
        return view.delivery();
    }

    public boolean isFollowing() {
        return view.delivery() != null;
    }

    /**
     * The address of the first post that was unread before this visit; null if there is none or if it already is the
     * first post on this page.
     */
    public String getFirstUnread() {
        return DiscussionUrls.firstUnread(shown, view.firstUnread());
    }
}
