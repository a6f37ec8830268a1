package org.patientforum.notifications.mail.bounces;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a mail could not be delivered, as SMTP codes.
 *
 * @param code SMTP reply code, such as 550
 * @param enhanced enhanced status code of RFC 3463, such as 5.1.1
 * @param words text of the server's reply, which may tell our fault from the recipient's
 */
record FailureStatus(int code, String enhanced, String words) {

    /** The reason is unknown: the address may be valid. */
    static final FailureStatus UNKNOWN = new FailureStatus(450, "", "");

    private static final int MAX_LENGTH = 500;

    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245]\\.[0-7]\\.\\d{1,3})(?![\\d.]\\d)(?!\\d)");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45]\\d\\d)(?=[ ,-])");
    private static final String UNSPECIFIC = ".0.0";

    /** RFC 3463: delivery time expired. Even if reported as permanent, the address may be valid. */
    private static final Pattern EXPIRED = Pattern.compile("[45]\\.4\\.7");

    /**
     * Parses the fields of a report.
     *
     * @param status the field Status; may be empty
     * @param diagnostic the field Diagnostic-Code: the text of the rejecting server; may be empty
     */
    static FailureStatus read(String status, String diagnostic) {
        String enhanced = firstGroup(ENHANCED, status);
        String inText = firstGroup(ENHANCED, diagnostic);
        if (!inText.isEmpty() && (enhanced.isEmpty() || enhanced.endsWith(UNSPECIFIC))) {
            enhanced = inText;
        }
        String code = firstGroup(CODE, diagnostic);
        boolean temporary = enhanced.isEmpty() ? code.startsWith("4") : enhanced.startsWith("4");
        if (temporary || EXPIRED.matcher(enhanced).matches()) {
            return new FailureStatus(450, enhanced.replaceFirst("^5", "4"), words(diagnostic));
        }
        return new FailureStatus(code.startsWith("5") ? Integer.parseInt(code) : 550, enhanced, words(diagnostic));
    }

    /** Returns the text after the first code; anything before it was added by the server that wrote the report. */
    private static String words(String diagnostic) {
        Matcher code = CODE.matcher(diagnostic);
        String words = code.find() ? diagnostic.substring(code.end()) : diagnostic;
        return words.substring(0, Math.min(words.length(), MAX_LENGTH));
    }

    private static String firstGroup(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
