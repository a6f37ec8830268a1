package org.patientforum.reporting;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** A random reference for the reporter, such as R-7K3M-9QX2, without characters that are easily confused. */
final class ReportReference {

    /** Omits 0 O, 1 I L, B, S, U and Z, so that references can be read out on the telephone. */
    static final String ALPHABET = "23456789ACDEFGHJKMNPQRTVWXY";

    private static final Pattern FORMAT = Pattern.compile("R-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReportReference() {}

    static String next() {
        return "R-" + randomGroup() + "-" + randomGroup();
    }

    static boolean isValid(String reference) {
        return reference != null && FORMAT.matcher(reference).matches();
    }

    private static String randomGroup() {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return characters.toString();
    }
}
