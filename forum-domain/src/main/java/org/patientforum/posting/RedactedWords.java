package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.HashSet;
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
        for (String word : gone) {
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

    /** As they count here: in small letters, numbers without what stands between their digits. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> Character.isLetter(word.codePointAt(0)) || word.contains("@")
                        ? word
                        : BETWEEN_DIGITS.matcher(word).replaceAll(""))
                .forEach(words::add);
        return words;
    }
}
