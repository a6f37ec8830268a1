package org.patientforum.web.addresses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Whether a path is written so that everybody who reads it reads the same: the container, which decodes and shortens it before it chooses who answers, and the
 * filters, which see it as it was sent. Signs that divide, shorten or end a path count only if they are written plainly, and those that lead upwards not at all.
 */
final class PathSyntax {

    private static final Pattern ALLOWED = Pattern.compile("(?:[!$&'()*+,./0-9:=@A-Z_a-z~-]|%[0-9A-Fa-f]{2})*+");

    /** Steps upwards and on the spot, empty parts, and signs that some take for a slash, a parameter or the end. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\.\\.|/\\.(?:/|$)|//|[\\\\;%\\p{Cntrl}\uFFFD]");

    private PathSyntax() {}

    /** @param path within the application, as it was sent */
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
