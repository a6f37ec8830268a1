package org.patientforum.members;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that a text mentions as {@code @name}. A name ends where no pseudonym could go on. */
final class Mentions {

    /** A text that names more members than this speaks to nobody in particular. */
    static final int MOST = 10;

    /** An {@code @} within a word or after another one belongs to an address, not to a name. All quantifiers are possessive. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_@.+/-])@([\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd}_-]|\\p{M}){1,95}+)");

    private Mentions() {}

    /** The keys of the first names that the text mentions, as {@link Pseudonym#key} has them. */
    static Set<String> keys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher names = NAME.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (keys.size() < MOST && names.find()) {
            Pseudonym.keyOf(names.group(1)).ifPresent(keys::add);
        }
        return keys;
    }
}
