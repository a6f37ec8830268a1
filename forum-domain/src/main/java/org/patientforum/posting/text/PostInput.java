package org.patientforum.posting.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what a person typed and makes it fit to keep, or says which rule it breaks. */
public final class PostInput {

    static final int MAX_TITLE_LENGTH = 160;
    public static final int MAX_TEXT_LENGTH = 20_000;
    private static final int MAX_HTML_LENGTH = 200_000;

    private static final PostRenderer RENDERER = new PostRenderer();

    /**
     * What shows nothing in a title or turns its line round, and so hides what it says (Unicode TR 36). Joiners, marks of direction and the tags of flags stay:
     * Persian, Hindi and families of emoji are written with them. So do signs that this Java does not know yet.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Co}[\\p{Cf}&&[^\u200c-\u200f\\x{e0020}-\\x{e007f}]]]+");

    /** Word and mail programs send other signs for the end of a line; they end one here, too. */
    private static final Pattern OTHER_LINE_END = Pattern.compile("\r\n?|[\u000b\f\u0085\u2028\u2029]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Signs that alone are only markup, and those that are drawn as nothing though they count as letters or symbols. */
    private static final String SHOWS_NOTHING = "#>*_=+~`|-\u2800\ufffc";

    private PostInput() {}

    /** The title on one line, without invisible characters. Throws TextRefused if nothing is left or it is too long. */
    public static String title(@Nullable String typed) {
        String title = titleLine(typed);
        if (isBlank(title)) {
            throw new TextRefused("titleMissing", MAX_TITLE_LENGTH);
        }
        if (title.length() > MAX_TITLE_LENGTH) {
            throw new TextRefused("titleTooLong", MAX_TITLE_LENGTH);
        }
        return title;
    }

    /** The title on one line, without invisible characters, good or not. */
    public static String titleLine(@Nullable String typed) {
        return clean(typed)
                .replaceAll("\\s+", " ")
                .transform(line -> INVISIBLE.matcher(line).replaceAll(""))
                .strip();
    }

    /** The text with its HTML. Throws TextRefused if it is empty or too long. */
    public static PostContent text(@Nullable String typed) {
        return rendered(markdown(typed));
    }

    /** The text, before any work is spent on it. Throws TextRefused if it is empty or too long. */
    public static String markdown(@Nullable String typed) {
        String markdown = clean(typed).strip();
        if (isBlank(markdown)) {
            throw new TextRefused("textMissing", MAX_TEXT_LENGTH);
        }
        if (markdown.length() > MAX_TEXT_LENGTH) {
            throw new TextRefused("textTooLong", MAX_TEXT_LENGTH);
        }
        return markdown;
    }

    /** What is good to keep, with its HTML. Rendering costs: whoever may not write is told so before. */
    public static PostContent rendered(String markdown) {
        String html = RENDERER.html(markdown);
        if (html.length() > MAX_HTML_LENGTH) {
            throw new TextRefused("textTooLong", MAX_TEXT_LENGTH);
        }
        return new PostContent(markdown, html, PostRenderer.VERSION);
    }

    /** Without control characters and halves of surrogate pairs, which PostgreSQL refuses; lines end in a line feed. */
    public static String clean(@Nullable String typed) {
        String lines = OTHER_LINE_END.matcher(wellFormed(typed)).replaceAll("\n");
        return CONTROL.matcher(lines).replaceAll("");
    }

    /** Whether readers would see an empty post, an empty line in a list, or only blanks that somebody has written out, {@code &nbsp;}. */
    private static boolean isBlank(String text) {
        return DisplayedText.withoutEntities(text).codePoints().noneMatch(PostInput::shows);
    }

    /** Also true for what this Java does not know yet: a new emoji. ICU knows which signs will never show anything. */
    private static boolean shows(int sign) {
        return switch (Character.getType(sign)) {
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
                SHOWS_NOTHING.indexOf(sign) < 0
                        && !UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        && !UCharacter.hasBinaryProperty(sign, UProperty.NONCHARACTER_CODE_POINT);
        };
    }

    private static String wellFormed(@Nullable String typed) {
        return typed == null ? "" : new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
