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
import org.patientforum.web.forms.UnsentTyping;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.Dates;

/** The page /discussions/42?page=3: twenty posts, like, follow; the reply form has its own bean. */
@Named("discussions")
@RequestScoped
public class DiscussionsBean {

    @Inject
    private DiscussionEjbs services;

    @Inject
    private UnsentTyping typing;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Dates dates;

    @Inject
    private FollowOptions offers;

    @Inject
    private Clock clock;

    private DiscussionPage shown;
    private MemberView own = MemberView.NONE;
    private PostsShown posts;

    /** Loads the page before anything asks for it: a form's fields do so before any action runs. */
    @PostConstruct
    void load() {
        Long id = DiscussionParams.id();
        if (id == null) {
            throw new NotFound("discussion");
        }
        shown = shown(id, DiscussionParams.page());
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
        typing.moved(Faces.getRequest(), "/discussions/" + now);
        Faces.redirect(services.posting()
                .currentPlace(id, Paging.first(page))
                .map(DiscussionUrls::of)
                .orElse(DiscussionUrls.page(now, 1)));
        return null;
    }

    /** Whether the discussion is here; else its reader is on the way to where its posts are now. Asked before anything is written. */
    public boolean isHere() {
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

    /** What the member wrote here that waits, or was refused. */
    public List<WaitingCard> getWaiting() {
        return WaitingCard.of(own.waiting(), clock.instant());
    }

    public PostsShown getPosts() {
        return posts;
    }

    /** What the forms of the page depend on. */
    public FormsShown getForms() {
        ActivityEstimate pace = signedIn.member()
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

    /** Address of the first post that was unread before this visit, or null if there is none or it heads the page. */
    public String getFirstUnread() {
        return DiscussionUrls.firstUnread(shown, own.firstUnread());
    }
}
