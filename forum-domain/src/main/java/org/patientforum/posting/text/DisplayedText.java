package org.patientforum.posting.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patientforum.wordfilter.FoldedText;

/**
 * The text as readers see it, for word comparisons: without markup and invisible characters, without emphasis characters within words, and with
 * numeric character references such as {@code &#109;} resolved.
 */
public final class DisplayedText {

    private static final PostRenderer RENDERER = new PostRenderer();

    /** Emphasis characters within a word are not markup and are displayed, but readers still recognise the word. */
    private static final Pattern EMPHASIS_IN_WORDS = Pattern.compile("(?<=\\p{L})[*_~`\\\\]+(?=\\p{L})");

    private static final Pattern ENTITY = Pattern.compile(
            "&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<blank>nbsp|e[nm]sp|thinsp)|zwn?j|shy|[lr]rm);");

    private DisplayedText() {}

    /** The displayed text of the Markdown. */
    public static String of(String markdown) {
        String shown = FoldedText.withoutUnseen(withoutEntities(RENDERER.plain(markdown)));
        return EMPHASIS_IN_WORDS.matcher(shown).replaceAll("");
    }

    /** Resolves numeric references; of named ones, only spaces and invisible characters. */
    static String withoutEntities(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        String decimal = entity.group("decimal");
        String hex = entity.group("hex");
        if (decimal == null && hex == null) {
            return entity.group("blank") == null ? "" : " ";
        }
        int point = decimal == null ? Integer.parseInt(hex, 16) : Integer.parseInt(decimal);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }
}
