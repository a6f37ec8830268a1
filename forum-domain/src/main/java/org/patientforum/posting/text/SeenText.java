package org.patientforum.posting.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patientforum.wordfilter.FoldedText;

/**
 * A text as a reader takes it in, for whatever looks for words: without markup, without what is not seen, without signs of emphasis
 * within words, and with the signs that somebody has written as a number, {@code &#109;}.
 */
public final class SeenText {

    private static final PostRenderer RENDERER = new PostRenderer();

    /** Signs of emphasis within a word are no markup and are shown; a word that is written so is read all the same. */
    private static final Pattern SIGNS_IN_WORDS = Pattern.compile("(?<=\\p{L})[*_~`\\\\]+(?=\\p{L})");

    private static final Pattern ENTITY = Pattern.compile(
            "&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<blank>nbsp|e[nm]sp|thinsp)|zwn?j|shy|[lr]rm);");

    private SeenText() {}

    /** What a reader sees of the Markdown, for comparing words. */
    public static String of(String markdown) {
        String shown = FoldedText.withoutInvisible(withoutEntities(RENDERER.plain(markdown)));
        return SIGNS_IN_WORDS.matcher(shown).replaceAll("");
    }

    /** The text with the signs that its entities stand for; of those with names, only blanks and what is not seen. */
    static String withoutEntities(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(sign(entity)));
    }

    private static String sign(MatchResult entity) {
        String decimal = entity.group("decimal");
        String hex = entity.group("hex");
        if (decimal == null && hex == null) {
            return entity.group("blank") == null ? "" : " ";
        }
        int point = decimal == null ? Integer.parseInt(hex, 16) : Integer.parseInt(decimal);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }
}
