package org.patientforum.wordfilter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the words of one revision ready to be looked for, on each node. */
@ApplicationScoped
class WordMatcherCache {

    private record Kept(long revision, WordMatcher matcher) {}

    private volatile Kept kept = new Kept(-1, null);

    /** The matcher of this revision, made anew if another node, or this one, has changed the words since. */
    WordMatcher matcher(long revision, Supplier<List<WatchedWordRow>> words) {
        Kept found = kept;
        if (found.revision() != revision) {
            found = new Kept(revision, new WordMatcher(words.get()));
            kept = found;
        }
        return found.matcher();
    }
}
