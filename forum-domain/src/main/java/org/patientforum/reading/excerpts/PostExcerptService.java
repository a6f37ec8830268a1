package org.patientforum.reading.excerpts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.reading.Reader;
import org.patientforum.reading.Visibility;
import org.patientforum.shared.text.Excerpt;

/** Excerpts of posts for lists. Nothing is stored: each reading applies the rule of who may see what. */
@Stateless
public class PostExcerptService {

    /** Characters. */
    private static final int MAX_LENGTH = 200;

    /** Posts that a search finds before those are left out that the reader may not see. */
    private static final int MAX_FOUND = 100;

    private static final Pattern WORD_GAP = Pattern.compile("\\s+");

    private static final PostRenderer RENDERER = new PostRenderer();

    private StoredPosts posts;
    private Visibility visibility;

    protected PostExcerptService() {}

    @Inject
    public PostExcerptService(StoredPosts posts, Visibility visibility) {
        this.posts = posts;
        this.visibility = visibility;
    }

    /**
     * Returns the posts by id, without those that were never published. Throws SignInRequired if the site keeps its pages for members and the
     * reader is a guest.
     */
    @PermitAll
    public Map<Long, PostExcerpt> excerpts(Reader reader, Collection<Long> postIds) {
        visibility.requireMayRead(reader);
        return postIds.isEmpty()
                ? Map.of()
                : posts.published(postIds).stream()
                        .collect(Collectors.toMap(StoredPost::postId, post -> excerpt(reader, post)));
    }

    /**
     * Returns the latest posts that contain all of the words and whose text the reader may see, newest first. Searches the latest 10,000 posts and the
     * first three words.
     */
    @RolesAllowed("groupModerator")
    public List<PostExcerpt> search(Reader reader, String words, int limit) {
        List<String> each = WORD_GAP.splitAsStream(words.strip())
                .filter(word -> !word.isEmpty())
                .toList();
        if (each.isEmpty()) {
            return List.of();
        }
        List<Long> found = posts.containing(each, MAX_FOUND);
        Map<Long, PostExcerpt> excerpts = excerpts(reader, found);
        return found.stream()
                .flatMap(id -> Optional.ofNullable(excerpts.get(id)).stream())
                .filter(PostExcerpt::readable)
                .limit(limit)
                .toList();
    }

    private PostExcerpt excerpt(Reader reader, StoredPost post) {
        boolean readable = visibility.showsText(reader, post.state(), post.authorId());
        boolean titled = visibility.showsTitle(reader, post.openingState(), post.startedBy());
        return new PostExcerpt(
                new PostLocation(post.postId(), post.discussionId(), post.number()),
                post.state(),
                post.groupName(),
                titled ? post.title() : "",
                readable ? post.author() : "",
                readable ? Excerpt.of(RENDERER.plain(post.markdown()).strip(), MAX_LENGTH) : "",
                readable);
    }
}
