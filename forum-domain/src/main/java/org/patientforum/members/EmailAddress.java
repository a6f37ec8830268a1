package org.patientforum.members;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address for mail, in ASCII: nothing in it can break out of an SMTP command.
 *
 * @param text as typed
 * @param key for look-ups, in lower case
 */
public record EmailAddress(String text, String key) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");

    /** Throws EmailRefused if it does not look like an address. */
    public static EmailAddress of(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new EmailRefused();
        }
        return new EmailAddress(text, keyOf(text));
    }

    /** The look-up key of whatever was typed, an address or not. */
    static String keyOf(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
