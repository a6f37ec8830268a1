package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patientforum.shared.Signature;
import org.patientforum.shared.SiteKeys;

/**
 * Remembers what staff took out of a post, so that no later change brings it back unseen: not the words, only signatures of them that
 * the site's key makes, because a telephone number would be guessed from a plain hash.
 */
@Dependent
class RedactedWords {

    /** An address, a number with its blanks and dashes, or a word. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}.-]+|\\+?\\p{Nd}(?:[\\p{Nd} ./()-]*\\p{Nd})?|[\\p{L}\\p{M}]{3,}");

    /** Two letters, or letters and digits: "Bo", "4B". */
    private static final Pattern SHORT_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\p{L}|\\p{N}{1,6}\\p{L}{1,3}|\\p{L}{1,3}\\p{N}{1,6})(?![\\p{L}\\p{N}])");

    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]{2,}");

    /** More between two digits, and they are of two numbers. */
    private static final int LONGEST_GAP = 6;

    /** So many digits of a number tell whose it is. */
    private static final int TELLING_DIGITS = 7;

    private static final int PAIR = 2;

    /** A text that is all numbers has thousands. */
    private static final int MOST = 2_000;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[^\\p{Nd}]+");

    private final EntityManager em;
    private final SiteKeys keys;

    @Inject
    RedactedWords(EntityManager em, SiteKeys keys) {
        this.em = em;
        this.keys = keys;
    }

    /** Keeps what the former text says and the new one does not. */
    void remember(long postId, String former, String now) {
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
    boolean returnIn(long postId, String text) {
        Set<String> known = known(postId);
        return !known.isEmpty() && words(text).stream().anyMatch(word -> known.contains(signature(postId, word)));
    }

    /** Staff put the text back: nothing is taken out any more. */
    void forget(long postId) {
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
     * What counts of a text: words in small letters, two letters only if the first is a capital, as in a name; signs two by two where no
     * blanks part words; numbers without what stands between their digits, longer ones in stretches, so that they are known with a
     * country code, too.
     */
    static Set<String> words(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(normal.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> Character.isLetter(word.codePointAt(0)) || word.contains("@")
                        ? word
                        : BETWEEN_DIGITS.matcher(word).replaceAll(""))
                .forEach(words::add);
        SHORT_NAME
                .matcher(normal)
                .results()
                .forEach(name -> words.add(name.group().toLowerCase(Locale.ROOT)));
        UNSPACED.matcher(normal).results().forEach(run -> addStretches(words, run.group(), PAIR));
        numbers(normal).forEach(digits -> addStretches(words, digits, TELLING_DIGITS));
        return words;
    }

    /** The numbers of a text as digits 0 to 9, whatever script they are in. Between two digits may stand anything but letters, also the end of a line. */
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
