package org.patientforum.posting.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What begins an item of a list: a dash, an asterisk, or a number and a full stop. A dash before a number is a minus, a plus is
 * a plus, and a year is no number of a list.
 *
 * @param indent how far it is indented
 * @param sign as typed
 * @param content how far the words behind it are indented
 */
record ListMarker(int indent, String sign, int content) {

    private static final Pattern MARKER = Pattern.compile("[ \\t]*([-*]|(?:0|[1-9]\\d{0,2})\\.)[ \\t]+(?=\\S)");

    static Optional<ListMarker> of(String line) {
        Matcher marker = MARKER.matcher(line);
        if (!marker.lookingAt()) {
            return Optional.empty();
        }
        String words = line.substring(marker.end());
        String sign = marker.group(1);
        boolean amount = sign.equals("-") && Signs.beginWithNumber(words);
        int indent = Lines.indent(line);
        return amount || !Signs.haveWords(words)
                ? Optional.empty()
                : Optional.of(new ListMarker(indent, sign, indent + marker.end() - marker.start(1)));
    }

    boolean ordered() {
        return sign.endsWith(".");
    }

    int number() {
        return Integer.parseInt(sign.substring(0, sign.length() - 1));
    }

    /** Whether the other begins an item of the same list. */
    boolean isLike(ListMarker other) {
        return ordered() ? other.ordered() : sign.equals(other.sign);
    }
}
