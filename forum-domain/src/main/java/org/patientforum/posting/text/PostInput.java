package org.patientforum.posting.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.validation.InvalidInput;

/** Cleans and validates what members type. */
public final class PostInput {

    static final int MAX_TITLE_LENGTH = 160;
    public static final int MAX_TEXT_LENGTH = 20_000;
    private static final int MAX_HTML_LENGTH = 200_000;

    private static final PostRenderer RENDERER = new PostRenderer();

    /**
     * Invisible and bidirectional control characters that can disguise a title (Unicode TR 36). Keeps joiners, directional marks and the tags of flag
     * emoji, which Persian, Hindi and emoji sequences need, and characters unknown to this version of Java.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Co}[\\p{Cf}&&[^\u200c-\u200f\\x{e0020}-\\x{e007f}]]]+");

    /** Line separators of word processors and mail programs. */
    private static final Pattern OTHER_LINE_END = Pattern.compile("\r\n?|[\u000b\f\u0085\u2028\u2029]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Characters that are only markup when they stand alone, and blank characters that Unicode classifies as letters or symbols. */
    private static final String BLANK_CHARACTERS = "#>*_=+~`|-\u2800\ufffc";

    private PostInput() {}

    /** Returns the title on one line, without invisible characters. Throws InvalidInput if nothing is left or it is too long. */
    public static String title(@Nullable String typed) {
        String title = titleLine(typed);
        if (isBlank(title)) {
            throw new InvalidInput("titleMissing", MAX_TITLE_LENGTH);
        }
        if (title.length() > MAX_TITLE_LENGTH) {
            throw new InvalidInput("titleTooLong", MAX_TITLE_LENGTH);
        }
        return title;
    }

    /** As {@link #title}, without validation. */
    public static String titleLine(@Nullable String typed) {
        return clean(typed)
                .replaceAll("\\s+", " ")
                .transform(line -> INVISIBLE.matcher(line).replaceAll(""))
                .strip();
    }

    /** Validates and renders the text. Throws InvalidInput if it is empty or too long. */
    public static PostContent text(@Nullable String typed) {
        return rendered(markdown(typed));
    }

    /** Validates the text without rendering it. Throws InvalidInput if it is empty or too long. */
    public static String markdown(@Nullable String typed) {
        String markdown = clean(typed).strip();
        if (isBlank(markdown)) {
            throw new InvalidInput("textMissing", MAX_TEXT_LENGTH);
        }
        if (markdown.length() > MAX_TEXT_LENGTH) {
            throw new InvalidInput("textTooLong", MAX_TEXT_LENGTH);
        }
        return markdown;
    }

    /** Renders validated Markdown, which is costly: check before whether the member may post. Throws InvalidInput if the HTML is too long. */
    public static PostContent rendered(String markdown) {
        String html = RENDERER.html(markdown);
        if (html.length() > MAX_HTML_LENGTH) {
            throw new InvalidInput("textTooLong", MAX_TEXT_LENGTH);
        }
        return new PostContent(markdown, html, PostRenderer.VERSION);
    }

    /** Removes control characters and unpaired surrogates, which PostgreSQL rejects, and normalises line ends to line feeds. */
    public static String clean(@Nullable String typed) {
        String lines = OTHER_LINE_END.matcher(wellFormed(typed)).replaceAll("\n");
        return CONTROL.matcher(lines).replaceAll("");
    }

    /** Whether the text displays as blank, also if blanks are typed as references such as {@code &nbsp;}. */
    private static boolean isBlank(String text) {
        return DisplayedText.withoutEntities(text).codePoints().noneMatch(PostInput::isVisible);
    }

    /** Whether the character is visible. True for unassigned code points, such as new emoji; ICU knows which of them are never visible. */
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default ->
                BLANK_CHARACTERS.indexOf(codePoint) < 0
                        && !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        && !UCharacter.hasBinaryProperty(codePoint, UProperty.NONCHARACTER_CODE_POINT);
        };
    }

    private static String wellFormed(@Nullable String typed) {
        return typed == null ? "" : new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
