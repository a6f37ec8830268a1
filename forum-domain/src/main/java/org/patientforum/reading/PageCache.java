package org.patientforum.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Caches the posts of recently read pages. An entry is valid for one revision of its discussion, which every reader queries; so a
 * hidden post disappears at once on every node. Names and badges of authors may be five minutes old.
 */
@ApplicationScoped
class PageCache {

    /** Maximum number of characters of HTML: about 40 MB. */
    private static final long MAX_CHARACTERS = 20_000_000;

    private final Cache<Key, Entry> pages = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Key key, Entry entry) -> entry.weight())
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private record Key(long discussionId, int page) {}

    /** The posts of a page, and marks for moved ones. */
    record Posts(List<PostView> posts, List<MovedPosts> moved) {}

    private record Entry(long revision, Posts page) {
        int weight() {
            return 500
                    + page.posts().stream()
                            .mapToInt(post -> 200 + post.html().length())
                            .sum();
        }
    }

    Posts page(DiscussionHeader discussion, int page, Supplier<Posts> query) {
        Key key = new Key(discussion.id(), page);
        Entry cached = pages.getIfPresent(key);
        if (cached == null || cached.revision() != discussion.revision()) {
            cached = new Entry(discussion.revision(), query.get());
            pages.put(key, cached);
        }
        return cached.page();
    }
}
