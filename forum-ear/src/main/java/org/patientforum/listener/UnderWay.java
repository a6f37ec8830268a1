package org.patientforum.listener;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.patientforum.launcher.RequestId;

/** Knows which requests are with the application, and whether somebody watches this node and would notice that it ends. */
final class UnderWay extends BaseFilter {

    private static final String READY = "/health/ready";

    /** The line on which pages hear of news: its answer never ends, and its page asks again when it is cut. */
    private static final String ENDLESS = "/bell";

    private final Attribute<Boolean> counted =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.patientforum.counted");
    private final AtomicInteger number = new AtomicInteger();
    private volatile long asked = System.nanoTime() - TimeUnit.DAYS.toNanos(1);
    private volatile boolean draining;

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && !counted.isSet(request)) {
            counted.set(request, true);
            begun(context, request);
        }
        return context.getInvokeAction();
    }

    private void begun(FilterChainContext context, HttpRequestPacket request) {
        request.getHeaders().setValue(RequestId.HEADER).setString(RequestId.begin());
        String path = request.getRequestURI();
        if (READY.equals(path)) {
            asked = System.nanoTime();
        }
        if (draining) {
            request.getResponse().getProcessingState().setKeepAlive(false);
        }
        if (!ENDLESS.equals(path)) {
            number.incrementAndGet();
            context.addCompletionListener(ended -> number.decrementAndGet());
        }
    }

    void drain() {
        draining = true;
    }

    int number() {
        return number.get();
    }

    long askedMillisecondsAgo() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
    }
}
