package org.patientforum.web.discussions;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patientforum.posting.authoring.ReplacementSuggested;

/** Sends what a member wrote; words that have to be replaced are put into the form first, so that the member sees them. */
final class ReplacedWords {

    private ReplacedWords() {}

    static <T> T seen(Supplier<T> sending, Consumer<ReplacementSuggested> form) {
        try {
            return sending.get();
        } catch (ReplacementSuggested replaced) {
            form.accept(replaced);
            throw replaced;
        }
    }
}
