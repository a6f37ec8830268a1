package org.patientforum.wordfilter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** Caches the matcher for one revision of the list, on each node. */
@ApplicationScoped
class WordMatcherCache {

    private record Entry(long revision, WordMatcher matcher) {}

    private volatile Entry current = new Entry(-1, null);

    /** The matcher for this revision; rebuilt if any node has changed the list. */
    WordMatcher matcher(long revision, Supplier<List<WatchedWordRow>> words) {
        Entry cached = current;
        if (cached.revision() != revision) {
            cached = new Entry(revision, new WordMatcher(words.get()));
            current = cached;
        }
        return cached.matcher();
    }
}
