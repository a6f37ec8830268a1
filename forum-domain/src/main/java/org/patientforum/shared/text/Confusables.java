package org.patientforum.shared.text;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The forum's one table of look-alike letters, beside the data of Unicode Technical Standard 39 (UTS 39, by ICU). Pseudonyms and watched words
 * read the same table, but fold with different rules, for these reasons:
 *
 * <ul>
 *   <li>Keys of pseudonyms are stored without a version. Names therefore use only {@link #LETTERS}: a further letter would change the
 *       keys of existing members, who could then be neither found nor mentioned, and two of them could share one key. Watched words are
 *       folded again whenever they are compared and also use {@link #WORD_LETTERS}.
 *   <li>In a name every 0 and 1 reads as a letter. In a text they are letters only next to other letters ("k1ll", but not "10 mg"), and 1 reads
 *       as i. The word filter decides that with its context.
 *   <li>Names drop hyphens and underscores and treat i and l as one letter. In texts this would find words that nobody wrote.
 * </ul>
 */
public final class Confusables {

    /** Pairs of a letter and the Latin letter that it looks like. */
    private static final String LETTERS = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwкkмmнhтtвbαaεeοoρpνvιiκkτtυuχxγyηnωwσoıiɑaɡg";

    /** Further pairs, for words in texts only. */
    private static final String WORD_LETTERS = "гrβbɩiɪiʟlʀrꜱsᴀaᴄcᴅdᴇeᴋkᴍmɴnᴏoᴘpᴛtᴜuᴠvᴡwᴢzøođdłlħhŧtĸkæaœeþpðdƒf";

    /** Pairs of a digit and the letter that it reads as in a name. */
    private static final String NAME_DIGITS = "0o1l";

    private static final Map<Character, Character> NAMES = table(LETTERS + NAME_DIGITS);
    private static final Map<Character, Character> WORDS = table(LETTERS + WORD_LETTERS);

    private static final SpoofChecker UTS_39 = new SpoofChecker.Builder().build();

    /** The table for words by UTS 39 skeleton: a letter with the skeleton of a listed one is read like it. */
    private static final Map<String, String> WORDS_BY_SKELETON = wordsBySkeleton();

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern SEPARATORS = Pattern.compile("[_\\p{Pd}]");
    private static final int ASCII = 0x80;

    private Confusables() {}

    private static Map<Character, Character> table(String pairs) {
        Map<Character, Character> table = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            table.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return table;
    }

    private static Map<String, String> wordsBySkeleton() {
        String pairs = LETTERS + WORD_LETTERS;
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            table.putIfAbsent(skeleton(pairs.substring(i, i + 1)), pairs.substring(i + 1, i + 2));
        }
        return table;
    }

    /** Returns the skeleton of a text as UTS 39 defines it (section 4, Confusable Detection). */
    public static String skeleton(String text) {
        return UTS_39.getSkeleton(text);
    }

    /** Whether the text contains a hyphen or underscore, which {@link #fold} removes. */
    public static boolean hasSeparator(String text) {
        return SEPARATORS.matcher(text).find();
    }

    /** Folds a name, so that names that readers confuse become equal. The keys of pseudonyms are made of it. */
    public static String fold(String name) {
        String lower = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
        String joined = SEPARATORS.matcher(bare).replaceAll("");
        StringBuilder folded = new StringBuilder(joined.length());
        for (char letter : joined.toCharArray()) {
            char latin = NAMES.getOrDefault(letter, letter);
            folded.append(latin == 'i' ? 'l' : latin);
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Returns the Latin letter that a lower-case letter of a text looks like by the table; other characters are returned unchanged. */
    public static char latinInWord(char letter) {
        return WORDS.getOrDefault(letter, letter);
    }

    /** Returns what the character of a text looks like in ASCII by UTS 39, or the character itself if it looks like nothing in ASCII. */
    public static String asciiInWord(int codePoint) {
        String typed = Character.toString(codePoint);
        String skeleton = skeleton(typed);
        return skeleton.codePoints().allMatch(part -> part < ASCII)
                ? skeleton
                : WORDS_BY_SKELETON.getOrDefault(skeleton, typed);
    }
}
