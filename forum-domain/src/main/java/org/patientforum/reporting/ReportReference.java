package org.patientforum.reporting;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The number told to a reporter, such as R-7K3M-9QX2: random, and without signs that are easily taken for another. */
final class ReportReference {

    /** No 0 O, 1 I L, B, S, U, Z: whoever reads it out on the telephone is understood. */
    static final String SIGNS = "23456789ACDEFGHJKMNPQRTVWXY";

    private static final Pattern SHAPE = Pattern.compile("R-[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReportReference() {}

    static String next() {
        return "R-" + four() + "-" + four();
    }

    static boolean looksRight(String reference) {
        return reference != null && SHAPE.matcher(reference).matches();
    }

    private static String four() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
