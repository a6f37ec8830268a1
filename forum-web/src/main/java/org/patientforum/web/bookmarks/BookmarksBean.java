package org.patientforum.web.bookmarks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.bookmarks.BookmarkPage;
import org.patientforum.bookmarks.BookmarkService;
import org.patientforum.reading.excerpts.PostExcerpt;
import org.patientforum.web.discussions.DiscussionUrls;
import org.patientforum.web.identity.SignedIn;

/** The page /account/bookmarks?page=2: the member's bookmarks, latest first. */
@Named("bookmarks")
@RequestScoped
public class BookmarksBean {

    static final String PATH = "/account/bookmarks";

    @Inject
    @Param
    private Integer page;

    @Inject
    @Param
    private Long remove;

    @Inject
    private BookmarkService bookmarks;

    @Inject
    private SignedIn signedIn;

    private BookmarkPage shown;

    /** Loads the page. If the button of a row was pressed, removes that bookmark first. Throws SignInNeeded, NotFound. */
    public void load() {
        long member = signedIn.id();
        if (Faces.isPostback() && remove != null) {
            bookmarks.remove(member, remove);
            done("removed", PATH + queryAfterRemoval(bookmarks.page(member, 1).pages()));
            return;
        }
        shown = bookmarks.page(member, page == null ? 1 : page);
    }

    /** Returns to the page that the button was on, or to the last one if that page is gone. */
    private String queryAfterRemoval(int pages) {
        int now = page == null ? 1 : Math.clamp(page, 1, pages);
        return now == 1 ? "" : "?page=" + now;
    }

    /** Redirects to a page of ours, which shows this text as its status message. */
    static void done(String key, String path) {
        Messages.addFlashGlobalInfo(text(key));
        Faces.redirect(Faces.getRequestContextPath() + path);
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("texts.bookmarks", Faces.getLocale()).getString(key);
    }

    /** The address of a post in its discussion. */
    public String url(PostExcerpt post) {
        return DiscussionUrls.of(post.location());
    }

    public BookmarkPage getShown() {
        return shown;
    }
}
