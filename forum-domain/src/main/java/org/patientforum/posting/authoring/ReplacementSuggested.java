package org.patientforum.posting.authoring;

import org.jspecify.annotations.Nullable;
import org.patientforum.shared.ForumException;

/** Words of a title or text have to be replaced. Nothing was posted: the author checks the replacements and submits again. */
public class ReplacementSuggested extends ForumException {

    private final @Nullable String title;
    private final String text;

    /** @param words the replaced words with their replacements */
    public ReplacementSuggested(@Nullable String title, String text, String words) {
        super("wordsReplaced", words);
        this.title = title;
        this.text = text;
    }

    /** The title with the replacements; null if the form has none. */
    public @Nullable String title() {
        return title;
    }

    /** The text with the replacements. */
    public String text() {
        return text;
    }
}
