package org.patientforum.members;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An email address in ASCII, so that nothing in it can break out of an SMTP command. Internationalised domains are converted to
 * their A-labels (UTS 46).
 *
 * @param text as typed, with the domain in ASCII
 * @param key for look-ups, in lower case
 */
public record EmailAddress(String text, String key) {

    private static final int MAX_LENGTH = 254;

    /** Dots separate non-empty parts, labels neither begin nor end with a hyphen, and the last label is not a number. */
    private static final Pattern PATTERN = Pattern.compile(
            "(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /** The processing that browsers use: UTS 46, non-transitional. */
    private static final IDNA UTS_46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ);

    /** Parses an address. Throws EmailRefused if it is not valid. */
    public static EmailAddress of(@Nullable String typed) {
        String text = inAscii(typed == null ? "" : typed.strip());
        if (text.length() > MAX_LENGTH || !PATTERN.matcher(text).matches()) {
            throw new EmailRefused();
        }
        return new EmailAddress(text, keyOf(text));
    }

    /** Returns the look-up key of the typed text, whether or not it is a valid address. */
    public static String keyOf(@Nullable String typed) {
        return typed == null ? "" : inAscii(typed.strip()).toLowerCase(Locale.ROOT);
    }

    /** Converts the domain to ASCII if it can be converted; otherwise returns the text unchanged. */
    private static String inAscii(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || text.length() > MAX_LENGTH || ASCII.matcher(text).matches()) {
            return text;
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder domain = UTS_46.nameToASCII(text.substring(at + 1), new StringBuilder(), info);
        return info.hasErrors() ? text : text.substring(0, at + 1) + domain;
    }
}
