package org.patientforum.web.addresses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Whether a path is written so that everybody who reads it reads the same: the container, which decodes and shortens it before it chooses who answers, and the
 * filters, which see it as it was sent. Signs that divide, shorten or end a path count only if they are written plainly, and those that lead upwards not at all.
 */
final class Spelling {

    private static final Pattern WRITTEN = Pattern.compile("(?:[!$&'()*+,./0-9:=@A-Z_a-z~-]|%[0-9A-Fa-f]{2})*+");

    /** Steps upwards and on the spot, empty parts, and signs that some take for a slash, a parameter or the end. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\.\\.|/\\.(?:/|$)|//|[\\\\;%\\p{Cntrl}\uFFFD]");

    private Spelling() {}

    /** @param path within the application, as it was sent */
    static boolean plain(String path) {
        if (!WRITTEN.matcher(path).matches()) {
            return false;
        }
        String read = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return !AMBIGUOUS.matcher(read).find() && slashes(read) == slashes(path);
    }

    private static long slashes(String path) {
        return path.chars().filter(sign -> sign == '/').count();
    }
}
