package org.patientforum.listener;

import java.util.regex.Pattern;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Hears what the server's reader of requests makes of them. */
@SuppressWarnings("rawtypes") // as the interface has them
final class CodecProbe extends HttpProbe.Adapter {

    /**
     * Signs of escape without two hexadecimal digits behind them; and what the container would decode or shorten before it chooses who answers: steps upwards and on
     * the spot, empty parts, parameters of a part, and encoded signs that divide, climb or end a path.
     */
    private static final Pattern UNCLEAR = Pattern.compile(
            "%(?![0-9A-Fa-f]{2})|%(?:2[5EFef]|3[Bb]|5[Cc]|[01][0-9A-Fa-f]|7[Ff])|\\.\\.|//|/\\.(?:/|$)|[;\\\\]");

    private static final String NOBODYS = "/%25";

    private final DefaultHeaders headers;

    CodecProbe(DefaultHeaders headers) {
        this.headers = headers;
    }

    /**
     * Gives a request whose address cannot be read in one way only, such as {@code /%zz} or {@code /look/..%2Faccount}, another one that is nobody's; so the
     * application says that there is no such page. Of the first kind the server itself would write a stack trace into its log and answer with an empty page and
     * status 200; the second it would serve as another page than the one that was asked for.
     */
    @Override
    public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
        if (header instanceof HttpRequestPacket request
                && UNCLEAR.matcher(request.getRequestURI()).find()) {
            request.setRequestURI(NOBODYS);
        }
    }

    /** A request that cannot be read is answered below all filters. */
    @Override
    public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
        if (packet instanceof HttpRequestPacket request
                && !request.getResponse().isCommitted()) {
            headers.addTo(request.getResponse());
        }
    }
}
