package org.patientforum.web.discussions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.following.Delivery;
import org.patientforum.reading.DiscussionHeader;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.OwnView;
import org.patientforum.reading.Paging;
import org.patientforum.shared.NotFound;
import org.patientforum.web.security.SignedIn;
import org.patientforum.web.words.Dates;

/** The page /discussions/42?page=3: twenty posts, like, follow; the reply form has its own bean. */
@Named("discussions")
@RequestScoped
public class DiscussionsBean {

    @Inject
    private DiscussionServices services;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Dates dates;

    @Inject
    private Offers offers;

    @Inject
    private DraftForm draft;

    @Inject
    private Clock clock;

    private DiscussionPage shown;
    private OwnView own = OwnView.NONE;
    private PostsShown posts;

    /** Loads the page before anything asks for it: a form's fields do so before any action runs. */
    @PostConstruct
    void load() {
        Long id = Asked.id();
        if (id == null) {
            throw new NotFound("discussion");
        }
        shown = shown(id, Asked.page());
        if (shown == null) {
            return;
        }
        if (signedIn.member()) {
            own = services.reading().visit(signedIn.id(), shown);
        }
        posts = PostsShown.of(shown, own, signedIn, dates);
    }

    /** The page; null if its posts are in another discussion now, and the reader is on the way there. */
    private DiscussionPage shown(long id, int page) {
        DiscussionPage found = services.reading().page(signedIn.reader(), id, page);
        Long now = found.discussion().mergedInto();
        if (now == null) {
            return found;
        }
        if (Faces.isPostback()) {
            return services.reading().page(signedIn.reader(), now, 1); // what was typed here is posted there
        }
        Faces.redirect(services.posting()
                .placeNow(id, Paging.first(page))
                .map(DiscussionUrls::of)
                .orElse(DiscussionUrls.page(now, 1)));
        return null;
    }

    /**
     * Likes a post, takes a like back, follows or stops following, if one of these buttons was pressed: they are plain buttons of the reply's form, so
     * that what is being written comes with them and is kept.
     */
    public void act() {
        if (!Faces.isPostback()) {
            return;
        }
        Long like = Asked.parameter("like");
        Long unlike = Asked.parameter("unlike");
        if (like != null) {
            done("like", DiscussionUrls.of(services.liking().like(signedIn.id(), like)));
        } else if (unlike != null) {
            done("unlike", DiscussionUrls.of(services.liking().unlike(signedIn.id(), unlike)));
        } else if (Faces.getRequestParameter("follow-it") != null) {
            Delivery delivery = Delivery.valueOf(Faces.getRequestParameter("delivery"));
            services.following().follow(signedIn.id(), getDiscussion().id(), delivery);
            done("follow", DiscussionUrls.page(getDiscussion().id(), getPage()));
        } else if (Faces.getRequestParameter("unfollow-it") != null) {
            services.following().unfollow(signedIn.id(), getDiscussion().id());
            done("unfollow", DiscussionUrls.page(getDiscussion().id(), getPage()));
        }
    }

    private void done(String what, String page) {
        String text = Faces.getRequestParameter("text");
        if (text != null && !text.isBlank()) {
            draft.sent("discussion:" + getDiscussion().id());
            draft.keep("", text);
        }
        Messages.addFlashGlobalInfo(
                ResourceBundle.getBundle("texts.discussions").getString("done." + what));
        Faces.redirect(page);
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

    /** What the member wrote here that waits, or was refused. */
    public List<WaitingCard> getWaiting() {
        return WaitingCard.of(own.waiting(), clock.instant());
    }

    public PostsShown getPosts() {
        return posts;
    }

    /** What the forms of the page depend on. */
    public FormsShown getForms() {
        Pace pace = signedIn.member()
                ? offers.volume().discussion(shown.discussion().id())
                : null;
        return FormsShown.of(shown, own, offers.usual(), pace, signedIn);
    }

    /** Whether the reader sees the title, or a neutral word in its place. */
    public boolean isTitled() {
        return shown.posts().isEmpty() || services.reading().showsTitle(signedIn.reader(), shown.discussion());
    }

    /** How the member follows the discussion; null if not. */
    public Delivery getFollowed() {
        return own.delivery();
    }

    public boolean isFollowing() {
        return own.delivery() != null;
    }

    /** Address of the first post that the member has not read, or null if there is none on a later page or below. */
    public String getFirstUnread() {
        return DiscussionUrls.firstUnread(shown, own.lastRead());
    }
}
