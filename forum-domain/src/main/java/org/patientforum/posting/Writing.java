package org.patientforum.posting;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what a person typed and makes it fit to keep, or says which rule it breaks. */
final class Writing {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_HTML = 200_000;

    private static final PostRenderer RENDERER = new PostRenderer();

    /** Characters that show nothing or turn the line round; they hide what a title says (Unicode TR 36). */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]+");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Writing() {}

    /** The title on one line, without invisible characters. Throws TextRefused if nothing is left or it is too long. */
    static String title(@Nullable String typed) {
        String title = wellFormed(typed)
                .replaceAll("\\s+", " ")
                .transform(line -> INVISIBLE.matcher(line).replaceAll(""))
                .strip();
        if (title.isEmpty()) {
            throw new TextRefused("titleMissing", LONGEST_TITLE);
        }
        if (title.length() > LONGEST_TITLE) {
            throw new TextRefused("titleTooLong", LONGEST_TITLE);
        }
        return title;
    }

    /** The text with its HTML. Throws TextRefused if it is empty or too long. */
    static Text text(@Nullable String typed) {
        return rendered(markdown(typed));
    }

    /** The text, before any work is spent on it. Throws TextRefused if it is empty or too long. */
    static String markdown(@Nullable String typed) {
        String markdown = clean(typed).strip();
        if (markdown.isEmpty()) {
            throw new TextRefused("textMissing", LONGEST_TEXT);
        }
        if (markdown.length() > LONGEST_TEXT) {
            throw new TextRefused("textTooLong", LONGEST_TEXT);
        }
        return markdown;
    }

    /** What is good to keep, with its HTML. Rendering costs: whoever may not write is told so before. */
    static Text rendered(String markdown) {
        String html = RENDERER.html(markdown);
        if (html.length() > LONGEST_HTML) {
            throw new TextRefused("textTooLong", LONGEST_TEXT);
        }
        return new Text(markdown, html, PostRenderer.VERSION);
    }

    /** Without control characters and halves of surrogate pairs, which PostgreSQL refuses; lines end in a line feed. */
    static String clean(@Nullable String typed) {
        return CONTROL.matcher(wellFormed(typed).replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
    }

    private static String wellFormed(@Nullable String typed) {
        return typed == null ? "" : new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
