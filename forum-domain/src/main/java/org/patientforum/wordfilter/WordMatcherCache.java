package org.patientforum.wordfilter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** Caches the matcher for one revision of the list, on each node. */
@ApplicationScoped
class WordMatcherCache {

    private record Kept(long revision, WordMatcher matcher) {}

    private volatile Kept current = new Kept(-1, null);

    /** The matcher for this revision; rebuilt if any node has changed the list. */
    WordMatcher matcher(long revision, Supplier<List<WatchedWordRow>> words) {
        Kept cached = current;
        if (cached.revision() != revision) {
            cached = new Kept(revision, new WordMatcher(words.get()));
            current = cached;
        }
        return cached.matcher();
    }
}
