package org.patientforum.members;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.text.Confusables;

/**
 * The name under which others know a member: 3 to 24 letters, digits, hyphens and underscores of any script.
 *
 * @param text as it is shown, in normal form NFKC
 * @param key folded, so that the same name has the same key, however it is written
 * @param skeleton what is left of it when signs that look alike are made equal
 */
public record Pseudonym(String text, String key, String skeleton) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;
    private static final int LONGEST_KEY = 48;

    /** Starts with a letter or digit; a letter carries at most three marks, which no script needs more of. */
    private static final Pattern ALLOWED =
            Pattern.compile("[\\p{L}\\p{Nd}]\\p{M}{0,3}+(?:[\\p{L}\\p{Nd}_-]\\p{M}{0,3}+)*+");

    private static final Pattern LIKE_EMAIL = Pattern.compile("[^@]+@[^@]*|.+\\.(?:com|net|org|uk|de|fr)");

    /** Throws PseudonymRefused, saying what is wrong with the name. */
    public static Pseudonym of(@Nullable String typed) {
        String text = Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFKC);
        if (LIKE_EMAIL.matcher(text).matches()) {
            throw new PseudonymRefused("email");
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new PseudonymRefused("length");
        }
        if (!ALLOWED.matcher(text).matches()) {
            throw new PseudonymRefused("characters");
        }
        ReservedNames.check(text);
        return new Pseudonym(text, key(text), Skeleton.of(text));
    }

    /** The key of a name that somebody writes of another member; empty if nobody can have such a name. */
    public static Optional<String> keyOf(String name) {
        String text = name.replaceFirst("[_-]++$", "");
        boolean possible = text.length() >= SHORTEST
                && text.length() <= LONGEST
                && ALLOWED.matcher(text).matches();
        return possible ? Optional.of(key(text)) : Optional.empty();
    }

    private static String key(String text) {
        String key = Confusables.fold(text);
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
