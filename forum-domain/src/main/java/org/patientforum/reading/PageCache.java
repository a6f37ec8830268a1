package org.patientforum.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the posts of pages lately read. An entry is good for one revision of its discussion, which each reader asks the
 * database for; so a hidden post is gone at once, on every node. Names and badges of authors may be five minutes old.
 */
@ApplicationScoped
class PageCache {

    /** Characters of HTML kept at most: about 40 MB. */
    private static final long MOST_CHARACTERS = 20_000_000;

    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Kept kept) -> kept.weight())
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private record Key(long discussionId, int page) {}

    /** The posts of a page, and where others stood. */
    record Posts(List<PostView> posts, List<MovedPosts> moved) {}

    private record Kept(long revision, Posts page) {
        int weight() {
            return 500
                    + page.posts().stream()
                            .mapToInt(post -> 200 + post.html().length())
                            .sum();
        }
    }

    Posts page(DiscussionHeader discussion, int page, Supplier<Posts> query) {
        Key key = new Key(discussion.id(), page);
        Kept kept = pages.getIfPresent(key);
        if (kept == null || kept.revision() != discussion.revision()) {
            kept = new Kept(discussion.revision(), query.get());
            pages.put(key, kept);
        }
        return kept.page();
    }
}
