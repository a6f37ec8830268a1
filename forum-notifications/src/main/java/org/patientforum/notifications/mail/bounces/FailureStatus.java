package org.patientforum.notifications.mail.bounces;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a mail could not be delivered, in the codes of mail servers.
 *
 * @param code three digits, such as 550
 * @param enhanced the status of RFC 3463, such as 5.1.1
 * @param words what the mail server said, which may tell our fault from the reader's
 */
record FailureStatus(int code, String enhanced, String words) {

    /** It came back, and nobody can tell why: the address may be good. */
    static final FailureStatus UNTOLD = new FailureStatus(450, "", "");

    private static final int LONGEST = 500;

    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245]\\.[0-7]\\.\\d{1,3})(?![\\d.]\\d)(?!\\d)");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45]\\d\\d)(?=[ ,-])");
    private static final String SAYS_NOTHING = ".0.0";

    /** RFC 3463: delivery time expired. However it is called, the address may be good. */
    private static final Pattern TOO_LATE = Pattern.compile("[45]\\.4\\.7");

    /**
     * Reads what a report says.
     *
     * @param status its field Status; may be empty
     * @param diagnostic the words of the mail server that refused; may be empty
     */
    static FailureStatus read(String status, String diagnostic) {
        String enhanced = found(ENHANCED, status);
        String said = found(ENHANCED, diagnostic);
        if (!said.isEmpty() && (enhanced.isEmpty() || enhanced.endsWith(SAYS_NOTHING))) {
            enhanced = said;
        }
        String code = found(CODE, diagnostic);
        boolean forNow = enhanced.isEmpty() ? code.startsWith("4") : enhanced.startsWith("4");
        if (forNow || TOO_LATE.matcher(enhanced).matches()) {
            return new FailureStatus(450, enhanced.replaceFirst("^5", "4"), words(diagnostic));
        }
        return new FailureStatus(code.startsWith("5") ? Integer.parseInt(code) : 550, enhanced, words(diagnostic));
    }

    /** From the first code on: what stands before are the words of the server that wrote the report. */
    private static String words(String diagnostic) {
        Matcher code = CODE.matcher(diagnostic);
        String words = code.find() ? diagnostic.substring(code.end()) : diagnostic;
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
