package org.patientforum.listener;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;

/** Is notified by the server's HTTP codec about parsed and unparsable requests. */
@SuppressWarnings("rawtypes") // as in the interface
final class CodecProbe extends HttpProbe.Adapter {

    /**
     * Ambiguous request targets: invalid percent-encoding, and what the container would decode or normalise before it selects a servlet, which is dot segments, empty
     * segments, path parameters and encoded delimiters; also targets that are no path.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "^(?!/|\\*$|https?://)|%(?![0-9A-Fa-f]{2})|%(?:2[5EFef]|3[Bb]|5[Cc]|[01][0-9A-Fa-f]|7[Ff])|\\.\\.|//|/\\.(?:/|$)|[;\\\\]");

    /** ASCII only and without percent-encoding, as most targets. */
    private static final Pattern PLAIN = Pattern.compile("[\\x00-\\x7F&&[^%]]*");

    private static final String UNKNOWN_PATH = "/%25";

    /**
     * Replaces an ambiguous target, such as {@code /%zz} or {@code /look/..%2Faccount}, by one that does not exist, so that the application responds with status 404.
     * For the first, the server would log a stack trace and respond with status 200 and an empty page; for the second, it would serve another page than requested.
     * Also removes a Range header with several ranges, as RFC 9110, section 14.2, allows; the container would respond to many of them with status 404.
     */
    @Override
    public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
        if (header instanceof HttpRequestPacket request
                && (AMBIGUOUS.matcher(request.getRequestURI()).find() || !isUtf8(request.getRequestURI()))) {
            request.setRequestURI(UNKNOWN_PATH);
        }
        String ranges = header.getHeader(Header.Range);
        if (ranges != null && ranges.indexOf(',') >= 0) {
            header.getHeaders().removeHeader(Header.Range);
        }
    }

    /** Whether the target is valid UTF-8 after percent-decoding. */
    private static boolean isUtf8(String target) {
        if (PLAIN.matcher(target).matches()) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(target.length());
        for (int i = 0; i < target.length(); i++) {
            char character = target.charAt(i);
            if (character == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(target, i + 1, i + 3));
                i += 2;
            } else {
                bytes.put((byte) character);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Responds to an unparsable request. The server itself would respond without a body, and no filter sees the request. */
    @Override
    public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
        if (packet instanceof HttpRequestPacket request
                && !request.getResponse().isCommitted()) {
            Refusal.of(error).send(request);
        }
    }
}
