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
import org.patientforum.posting.text.DisplayedText;
import org.patientforum.shared.crypto.Signature;
import org.patientforum.shared.crypto.SiteKeys;
import org.patientforum.wordfilter.FoldedText;

/**
 * Records the words that staff redacted from a post, so that an edit that brings them back is held for review. Stores only keyed signatures of the
 * words: telephone numbers could be guessed from plain hashes.
 */
@Dependent
public class RedactedWords {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}.-]+");

    /** A number including its separators. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[\\p{Nd} ./()-]*\\p{Nd})?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    private static final int MIN_WORD_LENGTH = 3;
    private static final int MAX_SPELT_LENGTH = 40;

    /** Two letters, or letters and digits: "Bo", "4B". */
    private static final Pattern SHORT_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\p{L}|\\p{N}{1,6}\\p{L}{1,3}|\\p{L}{1,3}\\p{N}{1,6})(?![\\p{L}\\p{N}])");

    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]{2,}");

    /** Spaces so narrow, and bars so thin, that readers see one word. */
    private static final Pattern THIN =
            Pattern.compile("[\\u2006\\u2009\\u200a\\u202f\\u205f]|(?<=[\\p{L}\\p{M}])\\|(?=[\\p{L}\\p{M}])");

    private static final Pattern STROKE_IN_WORD = Pattern.compile("(?<=\\p{L})[|!](?=\\p{L})");

    /** All characters except letters, digits and characters read as letters; includes modifier letters. */
    private static final Pattern NO_LETTER =
            Pattern.compile("[^\\p{L}\\p{Nd}@$]|[\\p{Lm}&&[^\\p{IsKatakana}\\p{IsHiragana}\u30fc\u3005]]");

    /** A token of digits and letters that look like digits, with at least one digit. */
    private static final Pattern ALMOST_NUMBER = Pattern.compile(
            "(?<![^\\s])(?=[^\\s\\p{Nd}]{0,24}\\p{Nd})[\\p{Nd}OoQIl|\u041e\u043e\u039f\u03bf.,+()/-]++(?![^\\s])");

    private static final Pattern LIKE_NOUGHT = Pattern.compile("[OoQ\u041e\u043e\u039f\u03bf]");
    private static final Pattern LIKE_ONE = Pattern.compile("[Il|]");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** Digits with more characters than this between them belong to different numbers. */
    private static final int MAX_GAP = 6;

    /** Sequences of this many digits identify a number, with or without its country code. */
    private static final int MIN_SIGNIFICANT_DIGITS = 7;

    private static final int PAIR = 2;

    /** Bounds the stored words of one redaction. The longest posts can exceed it only without any repetition, or if they are all digits. */
    private static final int MAX_WORDS = 4_000;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[^\\p{Nd}]+");

    private final EntityManager em;
    private final SiteKeys keys;

    @Inject
    RedactedWords(EntityManager em, SiteKeys keys) {
        this.em = em;
        this.keys = keys;
    }

    /** Stores the words that the former text contains and the redacted text does not. */
    public void record(long postId, String former, String current) {
        Set<String> removed = words(former);
        removed.removeAll(words(current));
        Set<String> known = known(postId);
        for (String word : removed.stream().limit(MAX_WORDS).toList()) {
            String signature = signature(postId, word);
            if (known.add(signature)) {
                em.createNativeQuery("insert into redacted_word (post_id, signature) values (?1, ?2)")
                        .setParameter(1, postId)
                        .setParameter(2, signature)
                        .executeUpdate();
            }
        }
    }

    /** Whether the text contains words that staff redacted from the post. */
    public boolean reappearIn(long postId, String text) {
        Set<String> known = known(postId);
        return !known.isEmpty() && words(text).stream().anyMatch(word -> known.contains(signature(postId, word)));
    }

    /** Deletes the stored words of a post after its redaction was undone. */
    public void delete(long postId) {
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
     * The comparable words of a text, both as typed and as displayed: words folded like watched words; two-letter words only if the first letter is a
     * capital, as in names; pairs of characters in scripts without spaces; numbers without separators, and every sequence of seven digits, so that
     * they match with a country code, too.
     */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        String both = text + "\n" + DisplayedText.of(text);
        for (String read : List.of(both, THIN.matcher(both).replaceAll(""))) {
            String normal = Normalizer.normalize(read, Normalizer.Form.NFKC);
            addWords(words, FoldedText.fold(read));
            addWords(words, FoldedText.foldLooks(read));
            addOthers(words, FoldedText.withoutUnseen(normal));
        }
        return words;
    }

    /** The words of a folded text, including those with separators between the letters: "M.a.r.y", "M a r y". */
    private static void addWords(Set<String> words, String folded) {
        WORD.matcher(folded).results().map(MatchResult::group).forEach(word -> addWord(words, word));
        addJoined(words, folded);
        addJoined(words, STROKE_IN_WORD.matcher(folded).replaceAll("i"));
    }

    private static void addJoined(Set<String> words, String folded) {
        StringBuilder spelt = new StringBuilder();
        for (String typed : BLANK.split(folded)) {
            String letters = FoldedText.fold(NO_LETTER.matcher(typed).replaceAll("")); // redactions such as "M**@**ry"
            addWord(words, letters);
            if (letters.length() > 1) {
                addSpelt(words, spelt.toString());
                spelt.setLength(0);
            } else {
                spelt.append(letters);
            }
            UNSPACED.matcher(letters).results().forEach(run -> addSubsequences(words, run.group(), PAIR));
        }
        addSpelt(words, spelt.toString());
    }

    /** All substrings of spelt-out letters, because nothing marks the ends of the words. */
    private static void addSpelt(Set<String> words, String run) {
        for (int first = 0; run.length() <= MAX_SPELT_LENGTH && first < run.length(); first++) {
            for (int end = first + MIN_WORD_LENGTH; end <= run.length(); end++) {
                addWord(words, run.substring(first, end));
            }
        }
    }

    /** Adds the word with look-alikes merged, such as l with i and rn with m. */
    private static void addWord(Set<String> words, String word) {
        if (word.length() >= MIN_WORD_LENGTH) {
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
        numbers(digits).forEach(number -> addSubsequences(words, number, MIN_SIGNIFICANT_DIGITS));
    }

    private static String number(MatchResult almost) {
        return LIKE_ONE.matcher(LIKE_NOUGHT.matcher(almost.group()).replaceAll("0"))
                .replaceAll("1");
    }

    /** Converts the digits of all scripts to 0 to 9. */
    private static String arabicDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            int digit = Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
                    ? Character.digit(codePoint, 10)
                    : -1;
            digits.appendCodePoint(digit < 0 ? codePoint : '0' + digit);
        });
        return digits.toString();
    }

    /** The numbers of a text. Any characters except letters may separate digits, line ends included. */
    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        int gap = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int digit = Character.digit(codePoint, 10);
            gap = digit >= 0 ? 0 : gap + 1;
            if (digit >= 0) {
                number.append(digit);
            } else if (gap > MAX_GAP || Character.isLetter(codePoint)) {
                numbers.add(number.toString());
                number.setLength(0);
            }
        }
        numbers.add(number.toString());
        return numbers;
    }

    private static void addSubsequences(Set<String> words, String run, int length) {
        int[] codePoints = run.codePoints().toArray();
        for (int i = 0; i + length <= codePoints.length; i++) {
            words.add(new String(codePoints, i, length));
        }
    }
}
