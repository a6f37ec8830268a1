package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patientforum.posting.text.SeenText;
import org.patientforum.shared.crypto.Signature;
import org.patientforum.shared.crypto.SiteKeys;
import org.patientforum.wordfilter.FoldedText;

/**
 * Remembers what staff took out of a post, so that no later change brings it back unseen: not the words, only signatures of them that
 * the site's key makes, because a telephone number would be guessed from a plain hash.
 */
@Dependent
public class RedactedWords {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}.-]+");

    /** A number with its blanks and dashes. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[\\p{Nd} ./()-]*\\p{Nd})?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_SPELT = 40;

    /** Two letters, or letters and digits: "Bo", "4B". */
    private static final Pattern SHORT_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\p{L}|\\p{N}{1,6}\\p{L}{1,3}|\\p{L}{1,3}\\p{N}{1,6})(?![\\p{L}\\p{N}])");

    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]{2,}");

    /** Blanks so narrow, and strokes so thin, that a word with one in it is read as one word. */
    private static final Pattern THIN =
            Pattern.compile("[\\u2006\\u2009\\u200a\\u202f\\u205f]|(?<=[\\p{L}\\p{M}])\\|(?=[\\p{L}\\p{M}])");

    private static final Pattern STROKE_IN_WORD = Pattern.compile("(?<=\\p{L})[|!](?=\\p{L})");

    /** Whatever is no letter or digit and not read as one, marks and letters that are written as marks among them. */
    private static final Pattern NO_LETTER =
            Pattern.compile("[^\\p{L}\\p{Nd}@$]|[\\p{Lm}&&[^\\p{IsKatakana}\\p{IsHiragana}\u30fc\u3005]]");

    /** Digits, and letters that look like some, in one word with a digit. */
    private static final Pattern ALMOST_NUMBER = Pattern.compile(
            "(?<![^\\s])(?=[^\\s\\p{Nd}]{0,24}\\p{Nd})[\\p{Nd}OoQIl|\u041e\u043e\u039f\u03bf.,+()/-]++(?![^\\s])");

    private static final Pattern LIKE_NOUGHT = Pattern.compile("[OoQ\u041e\u043e\u039f\u03bf]");
    private static final Pattern LIKE_ONE = Pattern.compile("[Il|]");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** More between two digits, and they are of two numbers. */
    private static final int LONGEST_GAP = 6;

    /** So many digits of a number tell whose it is. */
    private static final int TELLING_DIGITS = 7;

    private static final int PAIR = 2;

    /** The longest post has some more if no word comes twice; a text that is all numbers has more, too. */
    private static final int MOST = 4_000;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[^\\p{Nd}]+");

    private final EntityManager em;
    private final SiteKeys keys;

    @Inject
    RedactedWords(EntityManager em, SiteKeys keys) {
        this.em = em;
        this.keys = keys;
    }

    /** Keeps what the former text says and the new one does not. */
    public void remember(long postId, String former, String now) {
        Set<String> gone = words(former);
        gone.removeAll(words(now));
        Set<String> known = known(postId);
        for (String word : gone.stream().limit(MOST).toList()) {
            String signature = signature(postId, word);
            if (known.add(signature)) {
                em.createNativeQuery("insert into redacted_word (post_id, signature) values (?1, ?2)")
                        .setParameter(1, postId)
                        .setParameter(2, signature)
                        .executeUpdate();
            }
        }
    }

    /** Whether the text says again what staff took out. */
    public boolean returnIn(long postId, String text) {
        Set<String> known = known(postId);
        return !known.isEmpty() && words(text).stream().anyMatch(word -> known.contains(signature(postId, word)));
    }

    /** Staff put the text back: nothing is taken out any more. */
    public void forget(long postId) {
        em.createNativeQuery("delete from redacted_word where post_id = ?1")
                .setParameter(1, postId)
                .executeUpdate();
    }

    private Set<String> known(long postId) {
        List<?> found = em.createNativeQuery("select signature from redacted_word where post_id = ?1")
                .setParameter(1, postId)
                .getResultList();
        return found.stream().map(Object::toString).collect(Collectors.toCollection(HashSet::new));
    }

    private String signature(long postId, String word) {
        Signature signature = keys.signature("redacted");
        return signature.of(Long.toString(postId), word);
    }

    /**
     * What counts of a text, as it was typed and as readers see it: words as watched words are compared, two letters only if the first is
     * a capital, as in a name; signs two by two where no blanks part words; numbers without what stands between their digits, longer
     * ones in stretches, so that they are known with a country code, too.
     */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        String both = text + "\n" + SeenText.of(text);
        for (String read : List.of(both, THIN.matcher(both).replaceAll(""))) {
            String normal = Normalizer.normalize(read, Normalizer.Form.NFKC);
            addWords(words, FoldedText.fold(read));
            addWords(words, FoldedText.foldBySkeleton(read));
            addOthers(words, FoldedText.withoutInvisible(normal));
        }
        return words;
    }

    /** The words of a folded text, also those with something between their letters: "M.a.r.y", "M a r y". */
    private static void addWords(Set<String> words, String folded) {
        WORD.matcher(folded).results().map(MatchResult::group).forEach(word -> addWord(words, word));
        addJoined(words, folded);
        addJoined(words, STROKE_IN_WORD.matcher(folded).replaceAll("i"));
    }

    private static void addJoined(Set<String> words, String folded) {
        StringBuilder spelt = new StringBuilder();
        for (String typed : BLANK.split(folded)) {
            String letters =
                    FoldedText.fold(NO_LETTER.matcher(typed).replaceAll("")); // what was kept apart: "M**@**ry"
            addWord(words, letters);
            if (letters.length() > 1) {
                addSpelt(words, spelt.toString());
                spelt.setLength(0);
            } else {
                spelt.append(letters);
            }
            UNSPACED.matcher(letters).results().forEach(run -> addStretches(words, run.group(), PAIR));
        }
        addSpelt(words, spelt.toString());
    }

    /** Words that are spelt one after the other: nothing tells where one ends. */
    private static void addSpelt(Set<String> words, String run) {
        for (int first = 0; run.length() <= LONGEST_SPELT && first < run.length(); first++) {
            for (int end = first + SHORTEST_WORD; end <= run.length(); end++) {
                addWord(words, run.substring(first, end));
            }
        }
    }

    /** The word as it looks: i for l and m for rn, which readers do not tell apart. */
    private static void addWord(Set<String> words, String word) {
        if (word.length() >= SHORTEST_WORD) {
            words.add(likeness(word));
        }
    }

    private static String likeness(String word) {
        return word.replace('l', 'i').replace("rn", "m").replace("vv", "w");
    }

    private static void addOthers(Set<String> words, String normal) {
        ADDRESS.matcher(normal).results().forEach(address -> words.add(FoldedText.fold(address.group())));
        SHORT_NAME.matcher(normal).results().forEach(name -> words.add(likeness(FoldedText.fold(name.group()))));
        String digits = ALMOST_NUMBER.matcher(arabicDigits(normal)).replaceAll(RedactedWords::number);
        NUMBER.matcher(digits)
                .results()
                .map(number -> BETWEEN_DIGITS.matcher(number.group()).replaceAll(""))
                .forEach(words::add);
        numbers(digits).forEach(number -> addStretches(words, number, TELLING_DIGITS));
    }

    private static String number(MatchResult almost) {
        return LIKE_ONE.matcher(LIKE_NOUGHT.matcher(almost.group()).replaceAll("0"))
                .replaceAll("1");
    }

    /** Digits of all scripts as 0 to 9. */
    private static String arabicDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            int digit = Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(sign, 10) : -1;
            digits.appendCodePoint(digit < 0 ? sign : '0' + digit);
        });
        return digits.toString();
    }

    /** The numbers of a text. Between two digits may stand anything but letters, also the end of a line. */
    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        int gap = 0;
        for (int sign : text.codePoints().toArray()) {
            int digit = Character.digit(sign, 10);
            gap = digit >= 0 ? 0 : gap + 1;
            if (digit >= 0) {
                number.append(digit);
            } else if (gap > LONGEST_GAP || Character.isLetter(sign)) {
                numbers.add(number.toString());
                number.setLength(0);
            }
        }
        numbers.add(number.toString());
        return numbers;
    }

    private static void addStretches(Set<String> words, String run, int length) {
        int[] signs = run.codePoints().toArray();
        for (int i = 0; i + length <= signs.length; i++) {
            words.add(new String(signs, i, length));
        }
    }
}
