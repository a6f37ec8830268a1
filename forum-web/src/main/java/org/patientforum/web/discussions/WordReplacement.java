package org.patientforum.web.discussions;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patientforum.posting.authoring.WordsReplaced;

/** Sends what a member wrote; words that have to be replaced are put into the form first, so that the member sees them. */
final class WordReplacement {

    private WordReplacement() {}

    static <T> T apply(Supplier<T> sending, Consumer<WordsReplaced> form) {
        try {
            return sending.get();
        } catch (WordsReplaced replaced) {
            form.accept(replaced);
            throw replaced;
        }
    }
}
