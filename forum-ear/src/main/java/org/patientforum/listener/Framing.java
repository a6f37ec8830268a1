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
 * Validates the host and the message framing of a request (RFC 9112, sections 3.2, 5.1 and 6). If a proxy and this server disagreed about the end of a request, its
 * rest would be read as the next request (request smuggling).
 */
final class Framing {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** Characters of header names (RFC 9110, section 5.6.2). A regular expression would cost more than the rest of this class. */
    private static final BitSet NAME_CHARACTERS = new BitSet();

    /** Characters of header values (RFC 9110, section 5.5), including those beyond ASCII, which other applications of a hospital put into cookies. */
    private static final BitSet VALUE_CHARACTERS = new BitSet();

    static {
        "!#$%&'*+.^_`|~-".chars().forEach(NAME_CHARACTERS::set);
        NAME_CHARACTERS.set('0', '9' + 1);
        NAME_CHARACTERS.set('A', 'Z' + 1);
        NAME_CHARACTERS.set('a', 'z' + 1);
        VALUE_CHARACTERS.set(' ', 0x100);
        VALUE_CHARACTERS.clear(0x7F);
        VALUE_CHARACTERS.set('\t');
    }

    /** A host name or IP address with an optional port (RFC 3986, section 3.2.2). */
    private static final Pattern HOST = Pattern.compile("(?:[\\w.~!$&'()*+,;=%-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{0,5})?");

    private static final Pattern USER_INFO = Pattern.compile("(?i)^[a-z]+://[^/?#]*@");

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length[ \\t]*:");

    private static final Field HEAD = readable("headerBuffer");

    private Framing() {}

    /** Whether the request is unambiguous. */
    static boolean isValid(HttpRequestPacket request) {
        MimeHeaders headers = request.getHeaders();
        String head = head(request);
        return hasValidLineEnds(head)
                && hasValidCharacters(headers)
                && atMostOnce(headers, Header.Host)
                && hasValidHost(headers)
                && !USER_INFO.matcher(head.split(" ", 3)[1]).find()
                && atMostOnce(headers, Header.ContentLength)
                && atMostOnce(headers, Header.TransferEncoding)
                && hasValidLength(headers)
                && hasValidTransferCoding(headers, request.getProtocol())
                && !(request.isChunked() && LENGTH.matcher(head).find());
    }

    /** Returns the head as received. Grizzly removes a Content-Length that precedes Transfer-Encoding from the parsed headers. */
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

    /** Whether all lines end with CR LF. */
    private static boolean hasValidLineEnds(String head) {
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

    private static boolean hasValidCharacters(MimeHeaders headers) {
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.getName(i).toString();
            if (name.isEmpty()
                    || !consistsOf(NAME_CHARACTERS, name)
                    || !consistsOf(VALUE_CHARACTERS, headers.getValue(i).toString(StandardCharsets.ISO_8859_1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean consistsOf(BitSet allowed, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean atMostOnce(MimeHeaders headers, Header header) {
        Iterator<String> values = headers.values(header).iterator();
        if (values.hasNext()) {
            values.next();
        }
        return !values.hasNext();
    }

    private static boolean hasValidHost(MimeHeaders headers) {
        String host = headers.getHeader(Header.Host);
        return host == null || HOST.matcher(host.strip()).matches();
    }

    private static boolean hasValidLength(MimeHeaders headers) {
        String length = headers.getHeader(Header.ContentLength);
        return length == null || DIGITS.matcher(length.strip()).matches();
    }

    private static boolean hasValidTransferCoding(MimeHeaders headers, Protocol protocol) {
        String coding = headers.getHeader(Header.TransferEncoding);
        return coding == null
                || coding.strip().equalsIgnoreCase("chunked")
                        && headers.getHeader(Header.ContentLength) == null
                        && protocol == Protocol.HTTP_1_1;
    }
}
