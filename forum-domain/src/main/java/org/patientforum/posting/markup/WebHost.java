package org.patientforum.posting.markup;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The host of a web address according to the WHATWG URL Standard: names by Unicode TS 46, numbers by its IPv4 parser. Rejects hosts that browsers
 * would change to another one.
 *
 * @param ascii as browsers request it
 * @param shown as readers can trust it: non-ASCII letters only where they cannot be mistaken for those of another name
 */
record WebHost(String ascii, String shown) {

    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL_LENGTH = 63;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_-]{1," + MAX_LABEL_LENGTH + "}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final Pattern BYTE = Pattern.compile("0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]");
    private static final int BYTES = 4;

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final SpoofChecker LOOK_ALIKES = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
            .build();

    static Optional<WebHost> of(String typed) {
        String lowerCase = typed.toLowerCase(Locale.ROOT);
        boolean plain = isAscii(lowerCase) && !lowerCase.startsWith("xn--") && !lowerCase.contains(".xn--");
        if (plain) {
            return isValid(lowerCase) ? Optional.of(new WebHost(lowerCase, lowerCase)) : Optional.empty();
        }
        IDNA.Info found = new IDNA.Info();
        String ascii = NAMES.nameToASCII(lowerCase, new StringBuilder(), found).toString();
        String name = NAMES.nameToUnicode(lowerCase, new StringBuilder(), new IDNA.Info())
                .toString();
        boolean asTyped = lowerCase.equals(name) || lowerCase.equals(ascii);
        return found.hasErrors() || !asTyped || !isValid(ascii)
                ? Optional.empty()
                : Optional.of(new WebHost(ascii, isTrusted(name) ? name : ascii));
    }

    /** Whether the text names this host, in ASCII or as shown. */
    boolean matches(String text) {
        return of(text).filter(named -> named.ascii.equals(ascii)).isPresent()
                && (isAscii(text) || text.toLowerCase(Locale.ROOT).equals(shown));
    }

    private static boolean isValid(String ascii) {
        List<String> labels =
                List.of((ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii).split("\\.", -1));
        boolean named = ascii.length() <= MAX_LENGTH
                && labels.stream().allMatch(label -> LABEL.matcher(label).matches());
        return named && (!NUMBER.matcher(labels.getLast()).matches() || isIpv4(ascii, labels));
    }

    /** Browsers treat 127.1, 0x7f.0.0.1 and 2130706433 as the same host; only the dotted-decimal form is accepted. */
    private static boolean isIpv4(String ascii, List<String> labels) {
        return labels.size() == BYTES
                && !ascii.endsWith(".")
                && labels.stream().allMatch(label -> BYTE.matcher(label).matches());
    }

    private static boolean isTrusted(String name) {
        return Stream.of(name.split("\\.")).noneMatch(label -> !isAscii(label) && isConfusable(label));
    }

    private static boolean isConfusable(String label) {
        return LOOK_ALIKES.failsChecks(label) || isAscii(LOOK_ALIKES.getSkeleton(label));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
