package org.patientforum.members;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.text.Confusables;
import org.patientforum.shared.validation.InvalidInput;

/**
 * The name under which a member is known: 3 to 24 letters, digits, hyphens and underscores of any script.
 *
 * @param text as shown, in normal form NFKC
 * @param key {@link Confusables#fold folded} for look-ups; equal for all spellings of the same name
 * @param skeleton UTS 39 skeleton; equal for names that look alike
 */
public record Pseudonym(String text, String key, String skeleton) {

    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 24;
    private static final int MAX_KEY_LENGTH = 48;

    /** Starts with a letter or digit. A letter carries at most three combining marks; no script needs more. */
    private static final Pattern ALLOWED =
            Pattern.compile("[\\p{L}\\p{Nd}]\\p{M}{0,3}+(?:[\\p{L}\\p{Nd}_-]\\p{M}{0,3}+)*+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern EMAIL_LIKE = Pattern.compile("[^@]+@[^@]*|.+\\.(?:com|net|org|uk|de|fr)");

    /** Parses a pseudonym. Throws InvalidInput with the rule that it breaks. */
    public static Pseudonym of(@Nullable String typed) {
        String text = Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFKC);
        if (EMAIL_LIKE.matcher(text).matches()) {
            throw new InvalidInput("pseudonym.email");
        }
        if (text.length() < MIN_LENGTH || text.length() > MAX_LENGTH) {
            throw new InvalidInput("pseudonym.length");
        }
        if (!ALLOWED.matcher(text).matches()) {
            throw new InvalidInput("pseudonym.characters");
        }
        ReservedNames.check(text);
        return new Pseudonym(text, key(text), Skeleton.of(text));
    }

    /** The key of a name as another member typed it; empty if no member can have this name. */
    public static Optional<String> keyOf(String name) {
        String text = name.replaceFirst("[_-]++$", "");
        boolean valid = text.length() >= MIN_LENGTH
                && text.length() <= MAX_LENGTH
                && ALLOWED.matcher(text).matches();
        return valid ? Optional.of(key(text)) : Optional.empty();
    }

    /** The text by which lists are sorted: without case and accents, but with the letters that people read. */
    public String sortKey() {
        String base =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return truncated(base.toLowerCase(Locale.ROOT));
    }

    private static String key(String text) {
        return truncated(Confusables.fold(text));
    }

    private static String truncated(String key) {
        return key.length() <= MAX_KEY_LENGTH ? key : key.substring(0, MAX_KEY_LENGTH);
    }
}
