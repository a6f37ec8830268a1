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

/** Counts the requests that the application processes, assigns their ids, and notes when a load balancer last polled the readiness of this node. */
final class ActiveRequests extends BaseFilter {

    private static final String READY = "/health/ready";

    /** The event stream of notifications, whose response never ends. Pages reconnect when it is closed. */
    private static final String EVENT_STREAM = "/bell";

    private final Attribute<Boolean> counted =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.patientforum.counted");
    private final AtomicInteger active = new AtomicInteger();
    private volatile long readinessCheck = System.nanoTime() - TimeUnit.DAYS.toNanos(1);
    private volatile boolean draining;

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && !counted.isSet(request)) {
            counted.set(request, true);
            begin(context, request);
        }
        return context.getInvokeAction();
    }

    private void begin(FilterChainContext context, HttpRequestPacket request) {
        request.getHeaders().setValue(RequestId.HEADER).setString(RequestId.begin());
        String path = request.getRequestURI();
        if (READY.equals(path)) {
            readinessCheck = System.nanoTime();
        }
        if (draining) {
            request.getResponse().getProcessingState().setKeepAlive(false);
        }
        if (!EVENT_STREAM.equals(path)) {
            active.incrementAndGet();
            context.addCompletionListener(response -> active.decrementAndGet());
        }
    }

    void drain() {
        draining = true;
    }

    int count() {
        return active.get();
    }

    long millisecondsSinceReadinessCheck() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - readinessCheck);
    }
}
