package org.patientforum.web.discussions;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patientforum.posting.authoring.ReplacementSuggested;

/**
 * Submits a text. If a word filter replaces words in it, puts the new text into the form and rethrows, so that the
 * author sees the change before anything is posted.
 */
final class WordReplacement {

    private WordReplacement() {}

    static <T> T apply(Supplier<T> sending, Consumer<ReplacementSuggested> form) {
        try {
            return sending.get();
        } catch (ReplacementSuggested replaced) {
            form.accept(replaced);
            throw replaced;
        }
    }
}
