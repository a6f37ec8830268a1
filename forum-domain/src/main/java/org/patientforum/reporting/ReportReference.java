package org.patientforum.reporting;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A random reference for the reporter, such as R-7K3M-9QX2, without characters that are easily confused. */
public final class ReportReference {

    /** Omits 0 O, 1 I L, B, S, U and Z, so that references can be read out on the telephone. */
    static final String ALPHABET = "23456789ACDEFGHJKMNPQRTVWXY";

    private static final Pattern FORMAT = Pattern.compile("R-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final Pattern TYPED = Pattern.compile("R([" + ALPHABET + "]{4})([" + ALPHABET + "]{4})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReportReference() {}

    static String next() {
        return "R-" + randomGroup() + "-" + randomGroup();
    }

    static boolean isValid(String reference) {
        return reference != null && FORMAT.matcher(reference).matches();
    }

    /** Returns the reference as it is stored, if the text is one: with or without hyphens and spaces, in any case. */
    public static Optional<String> normalized(String typed) {
        String letters = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return TYPED.matcher(letters)
                .results()
                .filter(found -> found.end() - found.start() == letters.length())
                .map(found -> "R-" + found.group(1) + "-" + found.group(2))
                .findFirst();
    }

    private static String randomGroup() {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return characters.toString();
    }
}
