package org.patientforum.listener;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.patientforum.launcher.RequestId;

/**
 * Adds missing headers to responses, because those of the container itself, such as redirects, bypass the filters of the application. Also reduces the location of a
 * redirect to its path: the container builds an absolute URL from the Host header, with {@code http:} even behind a proxy that terminates TLS.
 */
final class DefaultHeaders extends BaseFilter {

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String HSTS = "Strict-Transport-Security";
    private static final String SET_COOKIE = "Set-Cookie";
    private static final String LOCATION = "Location";

    private static final Pattern ORIGIN = Pattern.compile("(?i)^https?://[^/?#]*");

    private final Map<String, String> headers;

    DefaultHeaders(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Sets Cache-Control before the request is processed. If it were set in handleWrite, Grizzly would treat it as a trailer. */
    @Override
    public NextAction handleRead(FilterChainContext context) {
        RequestId.clear(); // of the request that the thread processed before
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpRequestPacket request
                && !request.getResponse().isCommitted()
                && !request.getResponse().containsHeader(Header.CacheControl)) {
            request.getResponse().setHeader(Header.CacheControl, headers.get(CACHE_CONTROL));
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted()
                && !response.isInterimResponse()) {
            addTo(response);
        }
        return context.getInvokeAction();
    }

    private void addTo(HttpResponsePacket response) {
        headers.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        MimeHeaders all = response.getHeaders();
        for (int i = 0; i < all.size(); i++) { // in place: some headers of a complete response cannot be set any more
            if (all.getName(i).equalsIgnoreCase(LOCATION)) {
                all.getValue(i).setString(withoutOrigin(all.getValue(i).toString()));
            } else if (all.getName(i).equalsIgnoreCase(SET_COOKIE)) {
                all.getValue(i).setString(complete(all.getValue(i).toString()));
            }
        }
    }

    /** Adds missing attributes to a cookie: HttpOnly, SameSite and, if browsers use TLS, Secure. The container omits some of them from its own cookies. */
    String complete(String cookie) {
        StringBuilder complete = new StringBuilder(cookie);
        attribute(complete, "HttpOnly", "HttpOnly");
        attribute(complete, "SameSite", "SameSite=Lax");
        if (headers.containsKey(HSTS)) {
            attribute(complete, "Secure", "Secure");
        }
        return complete.toString();
    }

    private static void attribute(StringBuilder cookie, String name, String attribute) {
        if (!cookie.toString().matches("(?is)[^;]*;(?:.*;)?\\s*" + name + "\\s*(?:[=;].*)?")) {
            cookie.append("; ").append(attribute);
        }
    }

    static String withoutOrigin(String location) {
        Matcher origin = ORIGIN.matcher(location);
        return origin.find() ? "/" + location.substring(origin.end()).replaceFirst("^/+", "") : location;
    }
}
