package org.patientforum.listener;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.util.Header;

/**
 * Ignores the offer to change the protocol (RFC 9110, section 7.8), which Java's HTTP client and some proxies send. Otherwise the codec would treat the connection as
 * changed: it would not look for the end of the request, and would send a response without Content-Type and without framing, so that a client could not distinguish a
 * truncated page from a complete one.
 */
final class IgnoredUpgrade extends BaseFilter {

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof IncomingHttpUpgradeEvent upgrade) {
            HttpHeader request = upgrade.getHttpHeader();
            request.getUpgradeDC().recycle();
            request.getHeaders().removeHeader(Header.Upgrade);
            request.setIgnoreContentModifiers(false);
        }
        return context.getInvokeAction();
    }
}
