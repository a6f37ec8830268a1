package org.patientforum.posting.authoring;

import org.jspecify.annotations.Nullable;
import org.patientforum.shared.ForumException;

/** Words of a title or text have to be replaced. Its writer looks at the new words, then sends them. Nothing was posted. */
public class ReplacementSuggested extends ForumException {

    private final @Nullable String title;
    private final String text;

    /** @param words the words as they were spelled, with what stands there now */
    public ReplacementSuggested(@Nullable String title, String text, String words) {
        super("wordsReplaced", words);
        this.title = title;
        this.text = text;
    }

    /** The title with the new words; null if the form has none. */
    public @Nullable String title() {
        return title;
    }

    /** The text with the new words. */
    public String text() {
        return text;
    }
}
