package org.patientforum.web.addresses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Recognizes paths that all readers interpret alike: the container, which decodes and normalizes a path before it
 * selects a servlet, and the filters, which see the path as sent. Delimiters must not be percent-encoded, and dot
 * segments are not allowed.
 */
final class PathSyntax {

    private static final Pattern ALLOWED = Pattern.compile("(?:[!$&'()*+,./0-9:=@A-Z_a-z~-]|%[0-9A-Fa-f]{2})*+");

    /**
     * Dot segments, empty segments, and characters that some parsers take for a slash, a path parameter or the end.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\.\\.|/\\.(?:/|$)|//|[\\\\;%\\p{Cntrl}\uFFFD]");

    private PathSyntax() {}

    /** @param path path within the application, as sent */
    static boolean isUnambiguous(String path) {
        if (!ALLOWED.matcher(path).matches()) {
            return false;
        }
        String read = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return !AMBIGUOUS.matcher(read).find() && countSlashes(read) == countSlashes(path);
    }

    private static long countSlashes(String path) {
        return path.chars().filter(character -> character == '/').count();
    }
}
