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

/** Hears what the server's reader of requests makes of them. */
@SuppressWarnings("rawtypes") // as the interface has them
final class CodecProbe extends HttpProbe.Adapter {

    /**
     * Signs of escape without two hexadecimal digits behind them; and what the container would decode or shorten before it chooses who answers: steps upwards and on
     * the spot, empty parts, parameters of a part, and encoded signs that divide, climb or end a path; also what is no path at all.
     */
    private static final Pattern UNCLEAR = Pattern.compile(
            "^(?!/|\\*$|https?://)|%(?![0-9A-Fa-f]{2})|%(?:2[5EFef]|3[Bb]|5[Cc]|[01][0-9A-Fa-f]|7[Ff])|\\.\\.|//|/\\.(?:/|$)|[;\\\\]");

    /** Of signs of ASCII, none of them an escape: most addresses. */
    private static final Pattern PLAIN = Pattern.compile("[\\x00-\\x7F&&[^%]]*");

    private static final String NOBODYS = "/%25";

    /**
     * Gives a request whose address cannot be read in one way only, such as {@code /%zz} or {@code /look/..%2Faccount}, another one that is nobody's; so the
     * application says that there is no such page. Of the first kind the server itself would write a stack trace into its log and answer with an empty page and
     * status 200; the second it would serve as another page than the one that was asked for. Several ranges at once are ignored, as RFC 9110 (section 14.2)
     * allows; the container would answer many of them with "not found".
     */
    @Override
    public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
        if (header instanceof HttpRequestPacket request
                && (UNCLEAR.matcher(request.getRequestURI()).find() || !isText(request.getRequestURI()))) {
            request.setRequestURI(NOBODYS);
        }
        String ranges = header.getHeader(Header.Range);
        if (ranges != null && ranges.indexOf(',') >= 0) {
            header.getHeaders().removeHeader(Header.Range);
        }
    }

    /** Whether the address is UTF-8 once its signs of escape are resolved, as each is that has none. */
    private static boolean isText(String address) {
        if (PLAIN.matcher(address).matches()) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(address.length());
        for (int i = 0; i < address.length(); i++) {
            char sign = address.charAt(i);
            if (sign == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(address, i + 1, i + 3));
                i += 2;
            } else {
                bytes.put((byte) sign);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A request that cannot be read is answered below all filters, by the server itself without a word. */
    @Override
    public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
        if (packet instanceof HttpRequestPacket request
                && !request.getResponse().isCommitted()) {
            Refusal.of(error).send(request);
        }
    }
}
