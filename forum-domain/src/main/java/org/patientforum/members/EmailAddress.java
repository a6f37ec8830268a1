package org.patientforum.members;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address for mail, in ASCII: nothing in it can break out of an SMTP command. A domain in other letters is turned into what the
 * DNS knows it by.
 *
 * @param text as typed, but for the domain's letters
 * @param key for look-ups, in lower case
 */
public record EmailAddress(String text, String key) {

    private static final int LONGEST = 254;

    /** A dot stands between two others, a hyphen not at the edge of a label, and the last label is no number. */
    private static final Pattern FORM = Pattern.compile(
            "(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /** As browsers do it. */
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ);

    /** Throws EmailRefused if it does not look like an address. */
    public static EmailAddress of(@Nullable String typed) {
        String text = inAscii(typed == null ? "" : typed.strip());
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new EmailRefused();
        }
        return new EmailAddress(text, keyOf(text));
    }

    /** The look-up key of whatever was typed, an address or not. */
    public static String keyOf(@Nullable String typed) {
        return typed == null ? "" : inAscii(typed.strip()).toLowerCase(Locale.ROOT);
    }

    /** The same with its domain in ASCII, if that can be done. */
    private static String inAscii(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || text.length() > LONGEST || ASCII.matcher(text).matches()) {
            return text;
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder domain = DOMAINS.nameToASCII(text.substring(at + 1), new StringBuilder(), info);
        return info.hasErrors() ? text : text.substring(0, at + 1) + domain;
    }
}
