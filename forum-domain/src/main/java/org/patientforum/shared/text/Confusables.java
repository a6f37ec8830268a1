package org.patientforum.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text so that names a reader could take for one another become equal: case, accents, hyphens, letters of other scripts. */
public final class Confusables {

    /** Letters of other scripts, and digits, that look like the Latin letter below them. */
    private static final String SEEN = "аеорсухіјѕһԁԛԝкмнтвαεορνικτυχγηωσ01ıɑɡ";

    private static final String TAKEN_FOR = "aeopcyxijshdqwkmhtbaeopviktuxynwooliag";

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern SEPARATORS = Pattern.compile("[_\\p{Pd}]");

    private Confusables() {}

    /** Whether the text contains a separator, which folding removes. */
    public static boolean separated(String text) {
        return SEPARATORS.matcher(text).find();
    }

    /** Returns the folded form, which the keys of pseudonyms are made of. */
    public static String fold(String name) {
        String lower = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
        String joined = SEPARATORS.matcher(bare).replaceAll("");
        StringBuilder folded = new StringBuilder(joined.length());
        for (char letter : joined.toCharArray()) {
            int place = SEEN.indexOf(letter);
            char plain = place < 0 ? letter : TAKEN_FOR.charAt(place);
            folded.append(plain == 'i' ? 'l' : plain);
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
