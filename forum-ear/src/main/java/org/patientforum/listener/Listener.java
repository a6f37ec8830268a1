package org.patientforum.listener;

import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;

/** Puts what this package has into the listener of a server that is running. */
public final class Listener {

    private Listener() {}

    /**
     * Called once for each listener, through reflection: the launcher does not see the server's classes.
     *
     * @param chain what requests pass on their way to the container
     * @param headers that each answer has, by name
     * @param behindProxy whether a proxy says from where requests come
     */
    public static void guard(FilterChain chain, Map<String, String> headers, boolean behindProxy) {
        int codec = chain.indexOfType(HttpServerFilter.class);
        DefaultHeaders defaults = new DefaultHeaders(headers);
        ((HttpServerFilter) chain.get(codec)).getMonitoringConfig().addProbes(new CodecProbe(defaults));
        chain.addAll(codec + 1, List.of(defaults, new WholeRequests(behindProxy)));
    }
}
