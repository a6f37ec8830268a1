package org.patientforum.listener;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Whether a request says clearly for which host it is and where it ends (RFC 9112, sections 3.2, 5.1 and 6). Where two servers on its way read it differently,
 * the rest of one request is taken for the beginning of the next.
 */
final class Framing {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** What a name may consist of (RFC 9110, section 5.6.2). No pattern, which would cost each request more than all the rest of this class. */
    private static final BitSet OF_NAMES = new BitSet();

    /** What a value may consist of (RFC 9110, section 5.5): also signs beyond ASCII, which other programs of a hospital put into cookies. */
    private static final BitSet OF_VALUES = new BitSet();

    static {
        "!#$%&'*+.^_`|~-".chars().forEach(OF_NAMES::set);
        OF_NAMES.set('0', '9' + 1);
        OF_NAMES.set('A', 'Z' + 1);
        OF_NAMES.set('a', 'z' + 1);
        OF_VALUES.set(' ', 0x100);
        OF_VALUES.clear(0x7F);
        OF_VALUES.set('\t');
    }

    /** A name or an address, with or without a port (RFC 3986, section 3.2.2). */
    private static final Pattern HOST = Pattern.compile("(?:[\\w.~!$&'()*+,;=%-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{0,5})?");

    private static final Pattern NAMES_A_USER = Pattern.compile("(?i)^[a-z]+://[^/?#]*@");

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length[ \\t]*:");

    private static final Field HEAD = readable("headerBuffer");

    private Framing() {}

    static boolean clear(HttpRequestPacket request) {
        MimeHeaders headers = request.getHeaders();
        String head = head(request);
        return lines(head)
                && names(headers)
                && once(headers, Header.Host)
                && host(headers)
                && !NAMES_A_USER.matcher(head.split(" ", 3)[1]).find()
                && once(headers, Header.ContentLength)
                && once(headers, Header.TransferEncoding)
                && length(headers)
                && coding(headers, request.getProtocol())
                && !(request.isChunked() && request.isUpgrade())
                && !(request.isChunked() && LENGTH.matcher(head).find());
    }

    /** As it came: Grizzly has taken a length that stood before the coding out of the headers. */
    private static String head(HttpRequestPacket request) {
        try {
            Buffer head = (Buffer) HEAD.get(request);
            return head.toStringContent(StandardCharsets.ISO_8859_1, 0, head.limit());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field readable(String name) {
        try {
            Field field = HttpHeader.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Whether all lines end as lines of a head do. */
    private static boolean lines(String head) {
        for (int end = head.indexOf('\n'); end >= 0; end = head.indexOf('\n', end + 1)) {
            if (end == 0 || head.charAt(end - 1) != '\r') {
                return false;
            }
        }
        for (int end = head.indexOf('\r'); end >= 0; end = head.indexOf('\r', end + 1)) {
            if (end + 1 == head.length() || head.charAt(end + 1) != '\n') {
                return false;
            }
        }
        return true;
    }

    private static boolean names(MimeHeaders headers) {
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.getName(i).toString();
            if (name.isEmpty()
                    || !only(OF_NAMES, name)
                    || !only(OF_VALUES, headers.getValue(i).toString(StandardCharsets.ISO_8859_1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean only(BitSet signs, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!signs.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean once(MimeHeaders headers, Header header) {
        Iterator<String> values = headers.values(header).iterator();
        if (values.hasNext()) {
            values.next();
        }
        return !values.hasNext();
    }

    private static boolean host(MimeHeaders headers) {
        String host = headers.getHeader(Header.Host);
        return host == null || HOST.matcher(host.strip()).matches();
    }

    private static boolean length(MimeHeaders headers) {
        String length = headers.getHeader(Header.ContentLength);
        return length == null || DIGITS.matcher(length.strip()).matches();
    }

    private static boolean coding(MimeHeaders headers, Protocol protocol) {
        String coding = headers.getHeader(Header.TransferEncoding);
        return coding == null
                || coding.strip().equalsIgnoreCase("chunked")
                        && headers.getHeader(Header.ContentLength) == null
                        && protocol == Protocol.HTTP_1_1;
    }
}
