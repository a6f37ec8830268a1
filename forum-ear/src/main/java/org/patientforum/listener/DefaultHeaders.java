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
 * Gives each answer the headers that it lacks: what the container answers by itself, a redirect for example, has passed none of the application's filters. And a
 * redirect names its path only. The container makes a whole address from what the request says of its host, with {@code http:} also behind a proxy that speaks TLS.
 */
final class DefaultHeaders extends BaseFilter {

    private static final String CACHING = "Cache-Control";
    private static final String TLS = "Strict-Transport-Security";
    private static final String COOKIE = "Set-Cookie";
    private static final String LOCATION = "Location";

    private static final Pattern ORIGIN = Pattern.compile("(?i)^https?://[^/?#]*");

    private final Map<String, String> headers;

    DefaultHeaders(Map<String, String> headers) {
        this.headers = headers;
    }

    /** How long an answer is kept cannot be said at its end any more (Grizzly takes that for a trailer), so it is said before anybody answers. */
    @Override
    public NextAction handleRead(FilterChainContext context) {
        RequestId.none(); // the thread has served another
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpRequestPacket request
                && !request.getResponse().isCommitted()
                && !request.getResponse().containsHeader(Header.CacheControl)) {
            request.getResponse().setHeader(Header.CacheControl, headers.get(CACHING));
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
        for (int i = 0;
                i < all.size();
                i++) { // changed in their place: once an answer has ended, some names cannot be set any more
            if (all.getName(i).equalsIgnoreCase(LOCATION)) {
                all.getValue(i).setString(withoutOrigin(all.getValue(i).toString()));
            } else if (all.getName(i).equalsIgnoreCase(COOKIE)) {
                all.getValue(i).setString(complete(all.getValue(i).toString()));
            }
        }
    }

    /** A cookie is not for scripts, not for other sites, and where browsers come over TLS only there; the container forgets some of that of its own. */
    String complete(String cookie) {
        StringBuilder complete = new StringBuilder(cookie);
        attribute(complete, "HttpOnly", "HttpOnly");
        attribute(complete, "SameSite", "SameSite=Lax");
        if (headers.containsKey(TLS)) {
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
