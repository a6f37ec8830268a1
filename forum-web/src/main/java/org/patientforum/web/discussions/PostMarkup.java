package org.patientforum.web.discussions;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ResourceBundle;
import org.patientforum.reading.MovedPosts;
import org.patientforum.reading.PostView;
import org.patientforum.web.words.Avatar;
import org.patientforum.web.words.Dates;
import org.patientforum.web.words.TextPattern;
import org.patientforum.web.words.WideTables;

/**
 * Writes the markup of posts. The response writer escapes everything except the post's own HTML, which PostRenderer
 * sanitized when the post was written.
 */
final class PostMarkup {

    private final ResponseWriter out;
    private final ResourceBundle bundle;
    private final ResourceBundle bookmarkTexts;
    private final String root;
    private final boolean member;
    private final boolean moderator;
    private final boolean open;
    private final Dates dates;

    PostMarkup(FacesContext context, PostListModel posts) {
        this.out = context.getResponseWriter();
        this.bundle = ResourceBundle.getBundle(
                "texts.discussions", context.getViewRoot().getLocale());
        this.bookmarkTexts = ResourceBundle.getBundle(
                "texts.bookmarks", context.getViewRoot().getLocale());
        this.root = context.getExternalContext().getRequestContextPath();
        this.member = posts.member();
        this.moderator = posts.moderator();
        this.open = posts.open();
        this.dates = posts.dates();
    }

    void post(PostCard card) throws IOException {
        if (card.firstUnread()) {
            start("p", "since");
            out.writeAttribute("id", "new", null);
            element("span", null, text("since"));
            out.endElement("p");
        }
        if (card.removed()) {
            removed(card);
        } else {
            article(card);
        }
    }

    private void removed(PostCard card) throws IOException {
        start("div", "gone");
        out.writeAttribute("id", "post-" + card.post().number(), null);
        element("h2", null, text("post") + " " + card.post().number());
        element("p", null, text(card.removedKey()));
        out.endElement("div");
    }

    /** Writes the placeholder for moved posts, with an anchor for each of them, so that old links work. */
    void moved(MovedPosts posts) throws IOException {
        start("div", "gone");
        out.writeAttribute("id", "post-" + posts.number(), null);
        int last = posts.number() + posts.count() - 1;
        for (int number = posts.number() + 1; number <= last; number++) {
            start("span", null);
            out.writeAttribute("id", "post-" + number, null);
            out.endElement("span");
        }
        element("h2", null, format("moved.title", posts.count(), "" + posts.number(), "" + last));
        out.startElement("p", null);
        out.writeText(format("moved", posts.count()) + " ", null);
        link(null, "/discussions/" + posts.toDiscussionId(), text("moved.read"));
        out.endElement("p");
        out.endElement("div");
    }

    private String format(String key, Object... values) {
        return TextPattern.format(bundle, key, values);
    }

    private void article(PostCard card) throws IOException {
        PostView post = card.post();
        start("article", post.staffBadge() == null ? "post" : "post staff");
        out.writeAttribute("id", "post-" + post.number(), null);
        out.writeAttribute("aria-labelledby", "post-" + post.number() + "-by", null);
        header(card);
        if (card.hiddenFromOthers()) {
            start("div", "note hidden");
            element("p", null, text("hidden.mine"));
            out.endElement("div");
        }
        if (post.advice() != null) {
            advice(post.advice());
        }
        start("div", "body");
        out.writeAttribute("dir", "auto", null);
        out.write(WideTables.scrolling(card.html(), text("table")));
        out.endElement("div");
        actions(card);
        out.endElement("article");
    }

    /** Writes the advice label. It precedes the text so that it is read first. */
    private void advice(PostView.Advice advice) throws IOException {
        start("div", "note warning advice");
        out.startElement("p", null);
        element("strong", null, text("advice"));
        out.endElement("p");
        out.startElement("p", null);
        out.writeText(text("advice.instead") + " ", null);
        out.startElement("a", null);
        out.writeURIAttribute("href", advice.address(), null);
        out.writeAttribute("rel", "noopener noreferrer", null);
        out.writeText(advice.title(), null);
        out.endElement("a");
        out.endElement("p");
        out.endElement("div");
    }

    private void header(PostCard card) throws IOException {
        PostView post = card.post();
        out.startElement("header", null);
        Avatar avatar = Avatar.of(post.author());
        start("span", "av c" + avatar.colour());
        out.writeAttribute("aria-hidden", "true", null);
        out.writeText(avatar.initials(), null);
        out.endElement("span");
        out.startElement("h2", null);
        out.writeAttribute("id", "post-" + post.number() + "-by", null);
        element("span", "sr", text("post") + " " + post.number() + " " + text("by") + " ");
        startLink(null, "/members/" + post.authorId());
        element("bdi", null, post.author());
        out.endElement("a");
        if (post.staffBadge() != null) {
            out.writeText(" ", null);
            element("span", "badge", post.staffBadge());
        }
        element("span", "sr", ", " + dates.day(post.postedAt()));
        out.endElement("h2");
        times(card);
        link("nr", "/posts/" + post.id(), text("post") + " " + post.number());
        out.endElement("header");
    }

    private void times(PostCard card) throws IOException {
        PostView post = card.post();
        start("p", "when");
        out.startElement("time", null);
        out.writeAttribute("datetime", post.postedAt(), null);
        out.writeText(dates.moment(post.postedAt()), null);
        out.endElement("time");
        if (post.replyTo() != null) {
            out.writeText(" · " + text("replying") + " ", null);
            link(null, card.replyToUrl(), text("post.small") + " " + post.replyTo());
        }
        if (post.editedAt() != null) {
            staffLink(text("edited") + " " + dates.moment(post.editedAt()), "/console/former-texts/" + post.id());
        }
        if (post.redactedAt() != null) {
            staffLink(text("redacted"), "/console/former-texts/" + post.id());
        }
        out.endElement("p");
    }

    /** Writes a remark about the text; for staff it links to the former texts. */
    private void staffLink(String words, String address) throws IOException {
        out.writeText(" · ", null);
        if (moderator) {
            link(null, address, words);
        } else {
            out.writeText(words, null);
        }
    }

    private void actions(PostCard card) throws IOException {
        PostView post = card.post();
        start("footer", "acts");
        if (member && !card.own()) {
            like(card);
        } else {
            element("span", "tally", format("likes", post.likes()));
        }
        if (member && open) {
            replyButton(PostActionsBean.REPLY_BUTTON, post.number(), "reply", post);
            replyButton(PostActionsBean.QUOTE_BUTTON, post.id(), "quote", post);
        }
        if (member) {
            bookmark(card);
        }
        if (card.own() && post.visible()) {
            action(null, root + "/edit-post/" + post.id(), "edit", post);
            action(null, root + "/withdraw-post/" + post.id(), "withdraw", post);
        }
        if (moderator) {
            action(null, root + "/console/post/" + post.id(), "moderate", post);
        }
        action("far", root + "/report/" + post.id(), "report", post);
        out.endElement("footer");
    }

    private void like(PostCard card) throws IOException {
        PostView post = card.post();
        startToggle(post, card.liked(), card.liked() ? "unlike" : "like");
        out.writeText(text(card.liked() ? "liked" : "like"), null);
        element("span", "sr", " " + text("of.post") + " " + post.number());
        out.writeText(" ", null);
        start("span", "tally");
        out.writeText(post.likes(), null);
        element("span", "sr", " " + text("likes.word"));
        out.endElement("span");
        out.endElement("button");
    }

    private void bookmark(PostCard card) throws IOException {
        PostView post = card.post();
        startToggle(post, card.bookmarked(), card.bookmarked() ? "unbookmark" : "bookmark");
        out.writeText(bookmarkTexts.getString(card.bookmarked() ? "bookmarked" : "bookmark"), null);
        element("span", "sr", " " + text("of.post") + " " + post.number());
        out.endElement("button");
    }

    /** Starts a toggle button. It belongs to the reply form if there is one, so that a text in progress is submitted with it. */
    private void startToggle(PostView post, boolean pressed, String name) throws IOException {
        out.startElement("button", null);
        out.writeAttribute("form", open ? "reply-form" : "posts", null);
        out.writeAttribute("name", name, null);
        out.writeAttribute("value", post.id(), null);
        out.writeAttribute("aria-pressed", String.valueOf(pressed), null);
    }

    /** Writes a button that submits the reply form, and with it the text in progress. */
    private void replyButton(String name, long value, String key, PostView post) throws IOException {
        out.startElement("button", null);
        out.writeAttribute("form", "reply-form", null);
        out.writeAttribute("name", name, null);
        out.writeAttribute("value", value, null);
        label(key, post);
        out.endElement("button");
    }

    private void action(String style, String address, String key, PostView post) throws IOException {
        start("a", style);
        out.writeURIAttribute("href", address, null);
        label(key, post);
        out.endElement("a");
    }

    private void label(String key, PostView post) throws IOException {
        out.writeText(text(key), null);
        element("span", "sr", " " + text("of.post") + " " + post.number());
    }

    private void link(String style, String path, String text) throws IOException {
        startLink(style, path);
        out.writeText(text, null);
        out.endElement("a");
    }

    private void startLink(String style, String path) throws IOException {
        start("a", style);
        out.writeURIAttribute("href", root + path, null);
    }

    private void element(String name, String style, String text) throws IOException {
        start(name, style);
        out.writeText(text, null);
        out.endElement(name);
    }

    private void start(String name, String style) throws IOException {
        out.startElement(name, null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
    }

    private String text(String key) {
        return bundle.getString(key);
    }
}
