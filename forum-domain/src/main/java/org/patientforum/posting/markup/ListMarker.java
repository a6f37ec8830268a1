package org.patientforum.posting.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marker of a list item: a dash, an asterisk, or a number with a full stop. A dash before a number is a minus, a plus is never a marker, and
 * years are not list numbers.
 *
 * @param indent its indentation in columns
 * @param marker as typed
 * @param content the indentation of the content in columns
 */
record ListMarker(int indent, String marker, int content) {

    private static final Pattern MARKER = Pattern.compile("[ \\t]*([-*]|(?:0|[1-9]\\d{0,2})\\.)[ \\t]+(?=\\S)");

    static Optional<ListMarker> of(String line) {
        Matcher matcher = MARKER.matcher(line);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String words = line.substring(matcher.end());
        String marker = matcher.group(1);
        boolean amount = marker.equals("-") && CodePoints.startsWithNumber(words);
        int indent = Lines.indent(line);
        return amount || !CodePoints.containsText(words)
                ? Optional.empty()
                : Optional.of(new ListMarker(indent, marker, indent + matcher.end() - matcher.start(1)));
    }

    boolean ordered() {
        return marker.endsWith(".");
    }

    int number() {
        return Integer.parseInt(marker.substring(0, marker.length() - 1));
    }

    /** Whether the other marker belongs to the same list. */
    boolean isSameKind(ListMarker other) {
        return ordered() ? other.ordered() : marker.equals(other.marker);
    }
}
