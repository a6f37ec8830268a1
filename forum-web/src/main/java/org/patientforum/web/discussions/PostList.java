package org.patientforum.web.discussions;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Locale;
import org.patientforum.reading.MovedPosts;
import org.patientforum.web.fragments.FragmentCache;

/**
 * The posts of a discussion's page: {@code <parts:posts value="#{posts}"/>}. A component in Java because this page is
 * read most, and twenty posts of markup in a {@code ui:repeat} cost three times the rest of the page. Markup that
 * does not depend on the reader is cached.
 */
@FacesComponent(value = PostList.TYPE, createTag = true, namespace = "patientforum.parts", tagName = "posts")
public class PostList extends UIComponentBase {

    static final String TYPE = "org.patientforum.PostList";

    @Override
    public String getFamily() {
        return TYPE;
    }

    /** Everything that the markup of a post depends on. */
    private record Key(PostCard card, boolean member, boolean moderator, boolean open, Locale language, ZoneId zone) {}

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        FragmentCache cache = FragmentCache.of(context);
        PostListModel posts = (PostListModel) getAttributes().get("value");
        Locale language = context.getViewRoot().getLocale();
        ZoneId zone = posts.dates().zone();
        Iterator<MovedPosts> moved = posts.moved().iterator();
        MovedPosts next = moved.hasNext() ? moved.next() : null;
        for (PostCard card : posts.cards()) {
            while (next != null && next.number() < card.post().number()) {
                new PostMarkup(context, posts).moved(next);
                next = moved.hasNext() ? moved.next() : null;
            }
            Key key = new Key(card, posts.member(), posts.moderator(), posts.open(), language, zone);
            cache.write(context, key, out -> new PostMarkup(context, posts).post(card));
        }
        while (next != null) {
            new PostMarkup(context, posts).moved(next);
            next = moved.hasNext() ? moved.next() : null;
        }
    }
}
